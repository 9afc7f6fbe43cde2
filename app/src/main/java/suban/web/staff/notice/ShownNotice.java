package suban.web.staff.notice;

import java.time.Instant;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeKind;
import suban.intake.notice.NoticeState;

/**
 * A notice as one member of staff may see it.
 *
 * @param to whom, or empty once erased
 * @param text or empty once erased; of a one-time code never
 * @param hasCode whether its code may be read to whoever calls
 */
public record ShownNotice(Notice notice, String to, String text, boolean hasCode) {
    /** @param handles whether the reader may reach residents */
    static ShownNotice of(Notice notice, boolean handles, Instant now) {
        boolean isCode = notice.kind() == NoticeKind.CODE;
        Notice.Content content = (handles && !isCode ? notice : notice.masked()).content();
        return new ShownNotice(
                notice,
                content == null ? "" : content.to(),
                content == null || isCode ? "" : content.text(),
                handles && isReadable(notice, now));
    }

    /** A code that nobody sends and that is still good. */
    static boolean isReadable(Notice notice, Instant now) {
        return notice.kind() == NoticeKind.CODE
                && notice.state() == NoticeState.NO_SENDER
                && notice.content() != null
                && !notice.isOver(now);
    }
}
