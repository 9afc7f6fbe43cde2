package suban.web.staff.review;

import java.time.Instant;
import java.util.List;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeState;
import suban.web.page.Page;

/**
 * Something that the resident of a concern was told, or is yet to be, without a word of it and without the number.
 *
 * @param at when it was sent, or made if it was not
 * @param what and by which channel
 * @param became what came of it, with the reason if it failed
 * @param failed whether somebody may have to call instead
 */
public record ToldResident(Instant at, String what, String became, boolean failed) {
    /** Newest first. */
    static List<ToldResident> of(Page page, List<Notice> notices) {
        return notices.reversed().stream().map(notice -> of(page, notice)).toList();
    }

    private static ToldResident of(Page page, Notice notice) {
        Instant sent = notice.sent();
        NoticeState state = notice.state();
        return new ToldResident(
                sent == null ? notice.created() : sent,
                page.text(
                        "staff.told.what",
                        page.text("notice.kind." + notice.kind().code()),
                        page.text("staff.told.channel." + notice.channel().code())),
                became(page, notice),
                state == NoticeState.FAILED || state == NoticeState.GIVEN_UP || state == NoticeState.NO_SENDER);
    }

    private static String became(Page page, Notice notice) {
        String next = page.dates().recent(notice.notBefore());
        String why = notice.why();
        if (why != null) {
            String reason = page.text("staff.told.why." + why, notice.attempts());
            return notice.state() == NoticeState.FAILED ? page.text("staff.told.again", reason, next) : reason;
        }
        if (notice.waitsForMorning()) return page.text("staff.told.morning", next);
        return page.text("notice.state." + notice.state().code());
    }
}
