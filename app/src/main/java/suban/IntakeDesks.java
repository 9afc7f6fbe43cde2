package suban;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import suban.intake.Deadlines;
import suban.intake.FollowUps;
import suban.intake.Following;
import suban.intake.HandOverDesk;
import suban.intake.HandOverThread;
import suban.intake.Intake;
import suban.intake.IntakeRules;
import suban.intake.MyConcerns;
import suban.intake.Notices;
import suban.intake.OneTimeCodes;
import suban.intake.PersonalRecords;
import suban.intake.ReplyTemplates;
import suban.intake.Review;
import suban.intake.UnitDesk;
import suban.intake.notice.Outbox;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** The parts of intake over one database, each telling residents of the steps it takes. */
record IntakeDesks(
        Intake intake,
        Following following,
        Review review,
        UnitDesk units,
        HandOverDesk handOvers,
        HandOverThread thread,
        Deadlines deadlines,
        FollowUps followUps,
        MyConcerns mine,
        OneTimeCodes codes,
        ReplyTemplates templates,
        PersonalRecords records) {

    /** @param publicAddress where residents find the service, or null */
    static IntakeDesks open(
            Database database,
            Vault vault,
            IntakeRules rules,
            PhotoStore photos,
            Clock clock,
            Outbox outbox,
            NoticeWording wording,
            @Nullable URI publicAddress) {
        Notices notices = new Notices(outbox, wording, publicAddress);
        MyConcerns mine = new MyConcerns(database, vault, photos);
        IntakeDesks desks = new IntakeDesks(
                new Intake(database, vault, rules, photos, clock),
                new Following(database, vault, rules, photos, clock),
                new Review(database, vault, rules, photos, clock),
                new UnitDesk(database, vault, rules, photos, clock),
                new HandOverDesk(database, vault, rules, photos, clock),
                new HandOverThread(database, vault, photos, clock),
                new Deadlines(database, vault, rules, photos, clock),
                new FollowUps(database, vault, photos, notices),
                mine,
                new OneTimeCodes(database, vault, mine, outbox, wording, clock),
                new ReplyTemplates(database, rules, clock),
                new PersonalRecords(database, vault, photos, clock));
        desks.intake.listen(notices);
        desks.following.listen(notices);
        desks.review.listen(notices);
        desks.units.listen(notices);
        desks.deadlines.listen(notices);
        return desks;
    }
}
