package suban.classifier.privacy;

/** E-mail addresses: the local part but for its first character is hidden. */
final class Addresses {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    private Addresses() {}

    static void mask(String text, StringBuilder masked) {
        find(text, (start, at, end) -> {
            for (int i = at - start > 1 ? start + 1 : start; i < at; i++) masked.setCharAt(i, '*');
        });
    }

    /** Takes what is found: where an address starts, its at sign and its end. */
    interface Sink {
        void found(int start, int at, int end);
    }

    static void find(String text, Sink sink) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '@' && text.charAt(at) != '＠') continue;
            int start = at;
            while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) start--;
            if (start == at || !isDomain(text, at + 1)) continue;
            int end = at + 1;
            while (end < text.length() && (isDomainMark(text.charAt(end)) || isWord(text.charAt(end)))) end++;
            while (isDomainMark(text.charAt(end - 1))) end--;
            sink.found(start, at, end);
        }
    }

    private static boolean isLocal(char c) {
        return isWord(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }

    /** At least one dot with word characters on both sides. */
    private static boolean isDomain(String text, int start) {
        boolean dot = false;
        for (int i = start; i < text.length() && i - start < LONGEST_DOMAIN; i++) {
            char c = text.charAt(i);
            if (isWord(c)) {
                if (dot) return true;
            } else if (c == '.' || c == '．') {
                if (i == start || !isWord(text.charAt(i - 1))) return false;
                dot = true;
            } else if (c != '-') {
                return false;
            }
        }
        return false;
    }

    private static boolean isDomainMark(char c) {
        return c == '.' || c == '．' || c == '-';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c >= 'Ａ' && c <= 'Ｚ')
                || (c >= 'ａ' && c <= 'ｚ')
                || (c >= '０' && c <= '９');
    }
}
