package suban.classifier.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers that belong to somebody, found among all digits of a text however they are written and parted. */
final class Numbers {
    private static final int PAPERS_LOOK_BACK = 16;
    private static final Pattern PAPERS =
            Pattern.compile(Named.WORDS.group("papers") + "[^0-9]{0,8}$", Pattern.CASE_INSENSITIVE);
    private static final int MOST_GROUPS = 20;
    private static final int SHORTEST_GROUP = 3;
    private static final int LONG_GROUP = 4;
    private static final int MOST_SEPARATORS = 12;

    private Numbers() {}

    /** Takes what is found, in the order of the text. */
    interface Sink {
        /**
         * @param digits ASCII digits, the last may be X
         * @param positions where each of them stands
         */
        void found(PersonalNumber kind, String digits, List<Integer> positions);
    }

    static void find(String written, Sink sink) {
        String text = PlainDigits.of(written);
        for (int i = 0; i < text.length(); ) {
            if (Digits.of(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            i = findRun(text, i, sink);
        }
    }

    /** Finds the numbers in a run of digit groups that stand one separator apart; returns where the run ends. */
    private static int findRun(String text, int start, Sink sink) {
        List<Group> groups = Group.run(text, start);
        int from = 0;
        for (int at = 0; at + 1 < groups.size(); at++) {
            if (!groups.get(at).startsDecimal(text, groups.get(at + 1))) continue;
            findAll(text, groups.subList(from, at), sink);
            from = at + 2;
            at++;
        }
        findAll(text, groups.subList(from, groups.size()), sink);
        return groups.getLast().end();
    }

    private static void findAll(String text, List<Group> groups, Sink sink) {
        for (int first = 0; first < groups.size(); ) {
            first = findFrom(text, groups, first, sink);
        }
    }

    /** Finds the number that begins with this group, if any; returns the group after it. */
    private static int findFrom(String text, List<Group> groups, int first, Sink sink) {
        boolean international = groups.get(first).follows(text, '+', '＋');
        int letters = groups.get(first).lettersBefore(text);
        StringBuilder digits = new StringBuilder();
        List<Integer> positions = new ArrayList<>();
        PersonalNumber found = PersonalNumber.NONE;
        int length = 0;
        int next = first + 1;
        for (int last = first; last < Math.min(groups.size(), first + MOST_GROUPS); last++) {
            if (last > first && !goesOn(text, groups.get(last - 1), groups.get(last))) break;
            groups.get(last).append(text, digits, positions);
            if (digits.length() > PersonalNumber.LONGEST) break;
            PersonalNumber kind = PersonalNumber.of(digits, international, letters);
            if (kind == PersonalNumber.NONE || (kind.isGuess() && isOfPapers(text, groups.get(first)))) continue;
            found = kind;
            length = digits.length();
            next = last + 1;
            // Foreign numbers have no fixed length: the longest is the whole.
            if (kind != PersonalNumber.INTERNATIONAL) break;
        }
        if (found != PersonalNumber.NONE) sink.found(found, digits.substring(0, length), positions.subList(0, length));
        return next;
    }

    /** 订单号, 受理号 and the like stand before numbers of papers, which are nobody's. */
    private static boolean isOfPapers(String text, Group group) {
        String before = text.substring(Math.max(0, group.start - PAPERS_LOOK_BACK), group.start);
        return PAPERS.matcher(before).find();
    }

    /**
     * Whether a group may belong to the number before it. Commas and line breaks also part lists and amounts: 12,345,678 is
     * one, 13、45 is none.
     */
    private static boolean goesOn(String text, Group before, Group next) {
        String between = text.substring(before.end, next.start);
        if (between.chars().noneMatch(c -> Digits.separatesWeakly((char) c))) return true;
        int length = before.end - before.start;
        int more = next.end - next.start;
        if (between.equals(",") && more == 3 && length <= 3) return false;
        return (length >= SHORTEST_GROUP && more >= SHORTEST_GROUP) || (length == 1 && more == 1);
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
                // "0755) 8278…", double spaces and marks before line breaks: more separators may follow.
                while (Digits.separates(text.charAt(next))
                        && next + 1 < text.length()
                        && next - end < MOST_SEPARATORS) {
                    next++;
                }
                if (Digits.of(text.charAt(next)) < 0) return groups;
                at = next;
            }
        }

        /** A digit, or the X that ends an identity card. */
        private static boolean isDigitOrCheck(String text, int at, List<Group> before, int groupStart) {
            if (Digits.of(text.charAt(at)) >= 0) return !beginsWord(text, at, groupStart);
            if (!Digits.isX(text.charAt(at)) || at == groupStart) return false;
            int digits = at - groupStart;
            for (Group group : before) digits += group.end - group.start;
            boolean last = at + 1 == text.length()
                    || !Character.isLetterOrDigit(text.charAt(at + 1))
                    || isHan(text.charAt(at + 1));
            return digits >= PersonalNumber.IDENTITY_DIGITS && last;
        }

        /** 一直 after 28990011: a lone Chinese digit after many others, and no digit after it. */
        private static boolean beginsWord(String text, int at, int groupStart) {
            return isHan(text.charAt(at))
                    && at - groupStart >= LONG_GROUP
                    && text.substring(groupStart, at).chars().noneMatch(c -> isHan((char) c))
                    && (at + 1 == text.length() || Digits.of(text.charAt(at + 1)) < 0);
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

        /** One or two letters that stand before the group and belong to no longer word; 0 for none. */
        int lettersBefore(String text) {
            int letters = 0;
            while (letters < 3 && start - letters > 0 && isLatin(text.charAt(start - letters - 1))) letters++;
            if (letters == 0 || letters > 2) return 0;
            int before = start - letters - 1;
            boolean alone = before < 0 || !Character.isLetterOrDigit(text.charAt(before)) || isHan(text.charAt(before));
            return alone ? letters : 0;
        }

        private static boolean isLatin(char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 'Ａ' && c <= 'Ｚ');
        }
    }
}
