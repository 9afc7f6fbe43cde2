package suban.classifier.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names by their characters, for the longest name that begins at a place of a text. */
final class NameTrie<T> {
    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private char[] characters = new char[0];
        private final List<Node<T>> children = new ArrayList<>();
        private final List<T> values = new ArrayList<>();

        Node<T> getOrAdd(char c) {
            int at = Arrays.binarySearch(characters, c);
            if (at >= 0) return children.get(at);
            int insert = -at - 1;
            char[] grown = new char[characters.length + 1];
            System.arraycopy(characters, 0, grown, 0, insert);
            grown[insert] = c;
            System.arraycopy(characters, insert, grown, insert + 1, characters.length - insert);
            characters = grown;
            Node<T> child = new Node<>();
            children.add(insert, child);
            return child;
        }

        int find(char c) {
            return Arrays.binarySearch(characters, c);
        }
    }

    /** What the longest name found stands for, and where it ends. */
    record Found<T>(int end, List<T> values) {}

    void add(String name, T value) {
        Node<T> node = root;
        for (int i = 0; i < name.length(); i++) node = node.getOrAdd(name.charAt(i));
        if (!node.values.contains(value)) node.values.add(value);
    }

    /** The longest name that begins at {@code start}; an end of 0 means none. A space between Han characters is skipped. */
    Found<T> longestAt(String text, int start) {
        Node<T> node = root;
        Found<T> longest = new Found<>(0, List.of());
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int child = node.find(c);
            if (child < 0) {
                boolean skip = c == ' ' && i > start && node.find(' ') < 0;
                if (skip && text.charAt(i - 1) != ' ') continue;
                // Words stand one space apart in names, however many the resident typed.
                if (c == ' ' && text.charAt(i - 1) == ' ') continue;
                return longest;
            }
            node = node.children.get(child);
            if (!node.values.isEmpty() && endsWord(text, i)) longest = new Found<>(i + 1, node.values);
        }
        return longest;
    }

    private static boolean endsWord(String text, int last) {
        return !isLatin(text.charAt(last)) || last + 1 == text.length() || !isLatin(text.charAt(last + 1));
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
