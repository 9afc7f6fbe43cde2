package suban.intake.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/** How notices are worded. Thread-safe. */
@FunctionalInterface
public interface NoticeWords {
    /**
     * A few words that say nothing of the resident.
     *
     * @param code the tracking code, or the one-time code
     * @param page where the concern can be followed, or null
     */
    String text(Language language, NoticeKind kind, String code, @Nullable URI page);
}
