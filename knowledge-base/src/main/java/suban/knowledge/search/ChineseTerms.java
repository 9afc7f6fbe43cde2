package suban.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import suban.models.text.FoldedText;

/**
 * Chinese without a dictionary: every two neighbouring characters and every single one, so that a name which no
 * dictionary knows (城中村, 西乡街道) is found whole, and a mistyped character still leaves its neighbours. Words and
 * numbers in Latin script stay whole.
 */
enum ChineseTerms implements TermAnalysis {
    INSTANCE;

    /** Characters that say nothing by themselves; they still count in pairs. */
    private static final Set<Integer> FUNCTION_CHARACTERS =
            Set.copyOf("的了吗呢啊吧呀嘛么我你您他她它们是在有和与及或就都也还又被把给让请问这那哪什怎如何个一不要想能会可以到从对为上下去来得地着过没很"
                    .codePoints()
                    .boxed()
                    .distinct()
                    .toList());

    @Override
    public List<String> terms(FoldedText folded) {
        String text = folded.text();
        List<String> terms = new ArrayList<>(2 * text.length());
        int previousHan = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isIdeographic(c)) {
                if (previousHan >= 0) terms.add(text.substring(previousHan, end));
                if (!FUNCTION_CHARACTERS.contains(c)) terms.add(text.substring(i, end));
                previousHan = i;
            } else {
                previousHan = -1;
                if (Character.isLetterOrDigit(c)) {
                    end = WordScan.end(text, i);
                    terms.add(text.substring(i, end));
                }
            }
            i = end;
        }
        return terms;
    }
}
