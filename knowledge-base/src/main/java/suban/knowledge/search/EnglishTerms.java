package suban.knowledge.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;
import suban.models.text.FoldedText;

/** English words without accents, possessives and stop words, reduced to their stems (Porter 2). */
enum EnglishTerms implements TermAnalysis {
    INSTANCE;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did", "do",
            "does", "for", "from", "had", "has", "have", "he", "her", "him", "his", "i", "i'd", "i'll", "i'm", "i've",
            "if", "in", "into", "is", "it", "it's", "its", "me", "my", "of", "on", "or", "our", "please", "she",
            "should", "so", "some", "such", "that", "that's", "the", "their", "them", "then", "there", "these", "they",
            "this", "to", "too", "us", "was", "we", "were", "will", "with", "would", "you", "your");

    @Override
    public List<String> terms(FoldedText folded) {
        String text = folded.text();
        List<String> terms = new ArrayList<>(text.length() / 5);
        EnglishStemmer stemmer = new EnglishStemmer();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isIdeographic(c)) {
                terms.add(text.substring(i, end));
            } else if (Character.isLetterOrDigit(c)) {
                end = WordScan.end(text, i);
                addWord(text.substring(i, end).replace('\u2019', '\''), stemmer, terms);
            }
            i = end;
        }
        return terms;
    }

    private static void addWord(String word, EnglishStemmer stemmer, List<String> terms) {
        if (STOP_WORDS.contains(word)) return;
        stemmer.setCurrent(withoutAccents(word));
        stemmer.stem();
        terms.add(stemmer.getCurrent().replace("'", ""));
    }

    private static String withoutAccents(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7f) {
                return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return word;
    }
}
