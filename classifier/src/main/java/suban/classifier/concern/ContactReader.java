package suban.classifier.concern;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/** Finds how to reach the resident: a phone number valid in China (or with a country code), else an e-mail address. */
final class ContactReader {
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_TRIES = 20;
    private static final int CONTEXT = 12;
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}");
    private static final Vocabulary WORDS = Words.of("parties");
    private static final Pattern SOMEONE_ELSE = WORDS.any("number-of-another");
    private static final Pattern OWN = WORDS.any("own-number");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    Optional<Slot> read(FoldedText text) {
        return phone(text).or(() -> email(text));
    }

    private Optional<Slot> phone(FoldedText text) {
        if (text.text().chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS)
            return Optional.empty();
        String original = text.original();
        Slot best = null;
        for (PhoneNumberMatch match : phones.findNumbers(original, "CN", PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
            PhoneNumberUtil.PhoneNumberType type = phones.getNumberType(match.number());
            boolean personal = type == PhoneNumberUtil.PhoneNumberType.MOBILE
                    || type == PhoneNumberUtil.PhoneNumberType.FIXED_LINE
                    || type == PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE;
            if (!personal) continue;
            String before = original.substring(Math.max(0, match.start() - CONTEXT), match.start());
            if (SOMEONE_ELSE.matcher(before).find()) continue;
            double confidence = OWN.matcher(before).find() ? 0.95 : 0.8;
            if (best == null || confidence > best.confidence()) {
                String digits = PhoneNumberUtil.normalizeDiallableCharsOnly(match.rawString());
                best = new Slot(digits, confidence, List.of(new Span(match.start(), match.end())));
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Slot> email(FoldedText text) {
        if (text.text().indexOf('@') < 0) return Optional.empty();
        Matcher matcher = EMAIL.matcher(text.text());
        return matcher.find()
                ? Optional.of(Evidence.slot(text, matcher.start(), matcher.end(), 0.85))
                : Optional.empty();
    }
}
