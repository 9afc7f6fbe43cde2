package suban.classifier.privacy;

/**
 * Hides personal data: phone numbers, identity cards, bank cards, passports and permits, e-mail addresses, names of
 * messengers, number plates and the names of people who give them, also with full-width, circled or Chinese digits and with
 * marks or line breaks between them. The masked text has the same length, so offsets stay true.
 */
public final class Masking {
    private static final int KEPT_OF_LOCAL = 2;

    private Masking() {}

    /** The text with every character of personal data that could identify someone replaced by {@code *}. */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        Addresses.mask(text, masked);
        Numbers.find(text, (kind, digits, positions) -> {
            for (int i = kind.keptAtStart(); i < positions.size() - kind.keptAtEnd(); i++) {
                masked.setCharAt(positions.get(i), '*');
            }
        });
        for (Reachable.Way way : Reachable.local(text)) {
            for (int i = way.start(); i < way.end() - KEPT_OF_LOCAL; i++) masked.setCharAt(i, '*');
        }
        for (Reachable.Way way : SpokenDigits.list(text)) {
            for (int i = way.start(); i < way.end(); i++) {
                if (Character.isLetterOrDigit(masked.charAt(i))) masked.setCharAt(i, '*');
            }
        }
        Named.mask(text, masked);
        return masked.toString();
    }

    /** The same for Markdown, in which the stars stay stars: it may be longer than the text. */
    public static String maskMarkdown(String markdown) {
        String masked = mask(markdown);
        StringBuilder escaped = new StringBuilder(masked.length());
        for (int i = 0; i < masked.length(); i++) {
            if (masked.charAt(i) == '*' && markdown.charAt(i) != '*') escaped.append('\\');
            escaped.append(masked.charAt(i));
        }
        return escaped.toString();
    }
}
