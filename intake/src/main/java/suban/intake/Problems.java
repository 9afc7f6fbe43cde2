package suban.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.TimeSlot;

/** Finds what is wrong with what somebody wants to put on file. Every problem is a code: the field, then what is wrong. */
final class Problems {
    static final int TEXT_LIMIT = 8_000;
    private static final int NOTE_LIMIT = 4_000;
    private static final int LINE_LIMIT = 200;
    private static final int CONTACT_LIMIT = 100;
    private static final int CONCERN_LIMIT = 20_000;
    private static final int PHOTO_LIMIT = 9;
    private static final int SHORTEST_REASON = 4;
    private static final Pattern OTHER_WORD = Pattern.compile("[\\p{L}\\p{N}&&\\P{IsHan}]+");
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");
    private static final Set<String> KINDS =
            Set.of("consultation", "help", "complaint", "report", "suggestion", "praise");
    private static final Set<String> URGENCIES = Set.of("normal", "urgent", "critical");

    private final IntakeRules rules;
    private final List<String> found = new ArrayList<>();

    private Problems(IntakeRules rules) {
        this.rules = rules;
    }

    static List<String> of(FileRequest request, String key, IntakeRules rules) {
        Problems problems = new Problems(rules);
        problems.check(!key.isBlank() && key.length() <= LINE_LIMIT && isReadable(key), "key-invalid");
        problems.words("text", request.text(), TEXT_LIMIT, true);
        problems.handling(Handling.of(request.confirmed()));
        problems.evidence(request.confirmed(), request.text().length());
        String json = ConcernJson.write(request.confirmed());
        problems.check(json.length() <= CONCERN_LIMIT && isReadable(json), "concern-too-long");
        Contact contact = request.contact();
        if (contact != null) {
            problems.words("name", contact.name(), CONTACT_LIMIT, false);
            problems.words("phone", contact.phone(), CONTACT_LIMIT, false);
            problems.words("email", contact.email(), CONTACT_LIMIT, false);
        }
        Slot said = request.confirmed().contact();
        problems.words("contact", said == null ? null : said.value(), CONTACT_LIMIT, false);
        String conversation = request.conversation();
        problems.check(conversation == null || ID.matcher(conversation).matches(), "conversation-unknown");
        problems.check(request.photos().size() <= PHOTO_LIMIT, "photos-too-many");
        return problems.found;
    }

    static List<String> of(Handling handling, IntakeRules rules) {
        Problems problems = new Problems(rules);
        problems.handling(handling);
        return problems.found;
    }

    /** Problems of a note or an answer. A full stop or a face alone is neither. */
    static List<String> of(String field, @Nullable String words, boolean required) {
        List<String> found = new ArrayList<>();
        words(found, field, words, NOTE_LIMIT, required);
        if (found.isEmpty() && required && !hasWords(words)) found.add(field + "-no-words");
        return found;
    }

    /** Problems of what staff write for a resident to read. */
    static List<String> ofShown(String field, @Nullable String words) {
        List<String> found = of(field, words, true);
        if (found.isEmpty() && words != null && StaffWords.tellPersonal(words)) found.add(field + "-personal");
        return found;
    }

    /** Whether it says why: four Chinese characters at least, or two words, or some of either. */
    static boolean isReason(String words) {
        int han = (int) words.codePoints().filter(Character::isIdeographic).count();
        int others = (int) OTHER_WORD.matcher(words).results().count();
        return han + 2 * others >= SHORTEST_REASON;
    }

    /** Problems of one line that is needed. */
    static List<String> ofLine(String field, String words) {
        List<String> found = new ArrayList<>();
        words(found, field, words, LINE_LIMIT, true);
        return found;
    }

    private void handling(Handling h) {
        words("title", h.title(), LINE_LIMIT, true);
        words("place", h.place(), LINE_LIMIT, false);
        check(KINDS.contains(h.kind()), "kind-unknown");
        check(URGENCIES.contains(h.urgency()), "urgency-unknown");
        check(h.service() == null || rules.catalogue().findService(h.service()).isPresent(), "service-unknown");
        check(
                h.department() == null
                        || rules.catalogue().findDepartment(h.department()).isPresent(),
                "department-unknown");
        check(h.district() == null || rules.findDistrict(h.district()).isPresent(), "district-unknown");
        if (h.street() != null) {
            if (!rules.hasStreet(null, h.street())) found.add("street-unknown");
            else check(rules.hasStreet(h.district(), h.street()), "street-elsewhere");
        }
        check(h.until() == null || h.from() != null, "from-missing");
        check(h.until() == null || h.from() == null || !h.until().isBefore(h.from()), "until-before-from");
    }

    private void evidence(Concern concern, int length) {
        ServiceSlot service = concern.service();
        DepartmentSlot department = concern.department();
        TimeSlot time = concern.time();
        boolean inside = Stream.of(
                        concern.kind(),
                        service == null ? null : service.slot(),
                        department == null ? null : department.slot(),
                        concern.district(),
                        concern.street(),
                        concern.place(),
                        time == null ? null : time.slot(),
                        concern.urgency().slot(),
                        concern.party(),
                        concern.contact())
                .flatMap(Stream::ofNullable)
                .flatMap(slot -> slot.evidence().stream())
                .allMatch(span -> span.end() <= length);
        check(inside, "evidence-outside-text");
    }

    private void check(boolean holds, String problem) {
        if (!holds) found.add(problem);
    }

    private void words(String field, @Nullable String words, int limit, boolean required) {
        words(found, field, words, limit, required);
    }

    private static void words(List<String> found, String field, @Nullable String words, int limit, boolean required) {
        if (words == null || words.isBlank()) {
            if (required) found.add(field + "-empty");
        } else if (words.length() > limit) {
            found.add(field + "-too-long");
        } else if (!isReadable(words)) {
            found.add(field + "-unreadable");
        }
    }

    private static boolean hasWords(@Nullable String words) {
        return words != null && words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** No control characters other than line breaks and tabs, no halves of a character: what both databases keep as is. */
    private static boolean isReadable(String words) {
        return words.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }
}
