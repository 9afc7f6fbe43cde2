package suban.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;
import suban.intake.notice.Channel;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeKind;
import suban.intake.notice.NoticeWords;
import suban.intake.notice.Outbox;

/** Tells residents what happens to their concerns. Thread-safe. */
public final class Notices implements StepListener {
    private static final Duration WORTH_AN_APOLOGY = Duration.ofDays(7);

    private final Outbox outbox;
    private final NoticeWords words;
    private final @Nullable URI publicAddress;

    /** @param publicAddress where residents find the service, without a slash at its end, or null */
    public Notices(Outbox outbox, NoticeWords words, @Nullable URI publicAddress) {
        this.outbox = outbox;
        this.words = words;
        this.publicAddress = publicAddress;
    }

    /**
     * Writes a notice as part of the caller's transaction, after the event that it tells of; it is sent once that is on
     * disk. Nothing when the resident left no way to be reached.
     *
     * @param kind {@code received}, {@code dispatched}, {@code waiting}, {@code resolved}, {@code reopened},
     *     {@code answered}, {@code stays-fixed} or {@code overdue-apology}
     * @throws IllegalArgumentException if it is none of these
     */
    public void add(Handle handle, FiledConcern concern, String kind) {
        NoticeKind told = NoticeKind.find(kind)
                .filter(k -> k != NoticeKind.CODE)
                .orElseThrow(() -> new IllegalArgumentException("no notice tells " + kind));
        Contact contact = concern.contact();
        if (contact == null || concern.erased() != null) return;
        Channel channel = contact.phone() == null || contact.phone().isBlank() ? Channel.EMAIL : Channel.SMS;
        String said = channel == Channel.SMS ? contact.phone() : contact.email();
        if (said == null || said.isBlank()) return;
        Set<String> found = Identifiers.of(said);
        String to = found.isEmpty() ? said.strip() : found.iterator().next();
        Outbox.About about = new Outbox.About(concern.id(), concern.created(), newestEvent(handle, concern.id()));
        Notice.Content content =
                new Notice.Content(to, words.text(concern.language(), told, concern.trackingCode(), page(concern)));
        outbox.add(handle, about, told, channel, concern.language(), content, found.size() == 1);
    }

    /**
     * Tells of the steps that matter to the resident. What staff can take back waits as long; what they took back is not
     * told any more.
     */
    @Override
    public void took(Handle handle, FiledConcern concern, Event event) {
        switch (event.kind()) {
            case "file", "part" -> add(handle, concern, "received");
            case "dispatch" -> add(handle, concern, "dispatched");
            case "ask" -> add(handle, concern, "waiting");
            case "resolve" -> add(handle, concern, "resolved");
            case "reopen" -> add(handle, concern, "reopened");
            case "answer", "reject" -> add(handle, concern, "answered");
            case "escalate" -> apologise(handle, concern, event);
            case "undo" -> {
                if (event.detail() != null) outbox.takeBack(handle, event.detail());
            }
            default -> {}
        }
    }

    /** Once, however late it gets, and not for what was given up long before this service looked at it. */
    private void apologise(Handle handle, FiledConcern concern, Event event) {
        if (event.at().isAfter(concern.due().plus(WORTH_AN_APOLOGY))) return;
        if (!anyOf(handle, concern.id(), NoticeKind.OVERDUE_APOLOGY)) add(handle, concern, "overdue-apology");
    }

    /** What the resident of a concern was told, oldest first. */
    public List<Notice> listFor(String concern) {
        return outbox.listFor(concern);
    }

    boolean anyOf(Handle handle, String concern, NoticeKind kind) {
        return outbox.anyOf(handle, concern, kind);
    }

    private @Nullable URI page(FiledConcern concern) {
        return publicAddress == null ? null : URI.create(publicAddress + "/track/" + concern.trackingCode());
    }

    private static @Nullable String newestEvent(Handle handle, String concern) {
        return handle.createQuery("SELECT id FROM concern_event WHERE concern = :concern"
                        + " ORDER BY revision DESC, id DESC LIMIT 1")
                .bind("concern", concern)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }
}
