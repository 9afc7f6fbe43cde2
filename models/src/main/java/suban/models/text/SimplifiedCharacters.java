package suban.models.text;

import com.ibm.icu.text.Transliterator;

/**
 * ICU's Traditional to Simplified rules as a table, one entry a character. ICU itself takes microseconds a call; the
 * table is a look-up, made when the first Han character is folded.
 */
final class SimplifiedCharacters {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private SimplifiedCharacters() {}

    static int simplified(int codePoint) {
        return codePoint < FIRST || codePoint > LAST ? codePoint : Table.SIMPLIFIED[codePoint - FIRST];
    }

    private static final class Table {
        private static final char[] SIMPLIFIED = build();

        private static char[] build() {
            // One character a line, so that no rule for a whole word can see two of them.
            StringBuilder all = new StringBuilder(2 * (LAST - FIRST + 1));
            for (int c = FIRST; c <= LAST; c++) all.append((char) c).append('\n');
            String converted =
                    Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString());
            char[] table = new char[LAST - FIRST + 1];
            int line = 0;
            for (int i = 0; i < table.length; i++) {
                int end = converted.indexOf('\n', line);
                // A character that simplifies to one outside this plane's range stays as it is.
                table[i] = end - line == 1 ? converted.charAt(line) : (char) (FIRST + i);
                line = end + 1;
            }
            return table;
        }
    }
}
