package suban.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.intake.notice.NoticeKind;
import suban.models.text.Language;

/**
 * What residents are told at one step, with places in braces for what is filled in.
 *
 * @param name code of a {@link NoticeKind}, or {@link #FOLLOW}
 * @param changed by whom and when the city wrote it, null while it is the program's own
 */
public record NoticeText(
        String name,
        Language language,
        String words,
        @Nullable Changed changed) {
    /** What is said last, where residents find the service by an address. */
    public static final String FOLLOW = "follow";

    /** Characters, so that a message stays one that is read. */
    public static final int LONGEST = 300;

    private static final String SERVICE = "service";
    private static final String CODE = "code";
    private static final String PAGE = "page";

    /** @param by name of a staff account */
    public record Changed(String by, Instant at) {}

    /** Every name, in the order in which a resident meets them. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(NoticeKind.values()).map(NoticeKind::code), Stream.of(FOLLOW))
                .toList();
    }

    /** What may stand in braces in a text of this name. */
    public static Set<String> places(String name) {
        return name.equals(FOLLOW) ? Set.of(PAGE) : Set.of(CODE, SERVICE);
    }

    /** What has to stand in it: without it the resident could do nothing with the message. */
    public static String needed(String name) {
        return name.equals(FOLLOW) ? PAGE : CODE;
    }

    /** The program's wording has these places. */
    public static String place(String name) {
        return "{" + name + "}";
    }

    /**
     * The words for one resident.
     *
     * @param service what the city calls its service
     * @param code the tracking code or the one-time code
     */
    public String filled(String service, String code) {
        return Places.filled(words, Map.of(SERVICE, service, CODE, code));
    }

    /** Where a concern can be followed. */
    public String filled(String page) {
        return Places.filled(words, Map.of(PAGE, page));
    }
}
