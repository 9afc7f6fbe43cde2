package suban.classifier.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Hides personal data: phone numbers, identity cards, bank cards, passports and e-mail addresses, also with full-width
 * or Chinese digits and with spaces or dashes between them. The masked text has the same length, so offsets stay true.
 */
public final class Masking {
    private static final int MOST_GROUPS = 20;

    private Masking() {}

    /** The text with every character of personal data that could identify someone replaced by {@code *}. */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        Addresses.mask(text, masked);
        maskNumbers(text, masked);
        return masked.toString();
    }

    private static void maskNumbers(String text, StringBuilder masked) {
        for (int i = 0; i < text.length(); ) {
            if (Digits.of(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            i = maskRun(text, i, masked);
        }
    }

    /** Masks the numbers in a run of digit groups that stand one separator apart; returns where the run ends. */
    private static int maskRun(String text, int start, StringBuilder masked) {
        List<Group> groups = Group.run(text, start);
        int from = 0;
        for (int at = 0; at + 1 < groups.size(); at++) {
            if (!groups.get(at).startsDecimal(text, groups.get(at + 1))) continue;
            maskAll(text, groups.subList(from, at), masked);
            from = at + 2;
            at++;
        }
        maskAll(text, groups.subList(from, groups.size()), masked);
        return groups.getLast().end();
    }

    private static void maskAll(String text, List<Group> groups, StringBuilder masked) {
        for (int first = 0; first < groups.size(); ) {
            first = maskFrom(text, groups, first, masked);
        }
    }

    /** Masks the number that begins with this group, if any; returns the group after it. */
    private static int maskFrom(String text, List<Group> groups, int first, StringBuilder masked) {
        boolean international = groups.get(first).follows(text, '+', '＋');
        boolean letter = groups.get(first).followsLetter(text);
        StringBuilder digits = new StringBuilder();
        List<Integer> positions = new ArrayList<>();
        PersonalNumber found = PersonalNumber.NONE;
        int length = 0;
        int next = first + 1;
        for (int last = first; last < Math.min(groups.size(), first + MOST_GROUPS); last++) {
            groups.get(last).append(text, digits, positions);
            if (digits.length() > PersonalNumber.LONGEST) break;
            PersonalNumber kind = PersonalNumber.of(digits, international, letter);
            if (kind == PersonalNumber.NONE) continue;
            found = kind;
            length = digits.length();
            next = last + 1;
            // Foreign numbers have no fixed length: the longest is the whole.
            if (kind != PersonalNumber.INTERNATIONAL) break;
        }
        for (int i = found.keptAtStart(); i < length - found.keptAtEnd(); i++) {
            masked.setCharAt(positions.get(i), '*');
        }
        return next;
    }

    /** Digits that stand together. */
    private record Group(int start, int end) {
        static List<Group> run(String text, int start) {
            List<Group> groups = new ArrayList<>();
            int at = start;
            while (true) {
                int end = at;
                while (end < text.length() && isDigitOrCheck(text, end, groups, at)) end++;
                groups.add(new Group(at, end));
                if (end + 1 >= text.length() || !Digits.separates(text.charAt(end))) return groups;
                int next = end + 1;
                // "0755) 8278…" and double spaces: one more separator may follow.
                if (Digits.separates(text.charAt(next)) && next + 1 < text.length()) next++;
                if (Digits.of(text.charAt(next)) < 0) return groups;
                at = next;
            }
        }

        /** A digit, or the X that ends an identity card. */
        private static boolean isDigitOrCheck(String text, int at, List<Group> before, int groupStart) {
            if (Digits.of(text.charAt(at)) >= 0) return true;
            if (!Digits.isX(text.charAt(at)) || at == groupStart) return false;
            int digits = at - groupStart;
            for (Group group : before) digits += group.end - group.start;
            boolean last = at + 1 == text.length()
                    || !Character.isLetterOrDigit(text.charAt(at + 1))
                    || isHan(text.charAt(at + 1));
            return digits >= PersonalNumber.IDENTITY_DIGITS && last;
        }

        private static boolean isHan(char c) {
            return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
        }

        void append(String text, StringBuilder digits, List<Integer> positions) {
            for (int i = start; i < end; i++) {
                int digit = Digits.of(text.charAt(i));
                digits.append(digit < 0 ? 'X' : (char) ('0' + digit));
                positions.add(i);
            }
        }

        /** This group and the next are a number with decimals, a figure rather than anyone's number. */
        boolean startsDecimal(String text, Group next) {
            return next.start == end + 1 && Decimals.isDecimal(text, start, end, next.end);
        }

        boolean follows(String text, char... any) {
            if (start == 0) return false;
            for (char c : any) if (text.charAt(start - 1) == c) return true;
            return false;
        }

        boolean followsLetter(String text) {
            if (start == 0 || !isLatin(text.charAt(start - 1))) return false;
            return start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)) || isHan(text.charAt(start - 2));
        }

        private static boolean isLatin(char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 'Ａ' && c <= 'Ｚ');
        }
    }
}
