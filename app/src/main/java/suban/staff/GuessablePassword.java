package suban.staff;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Passwords that somebody who guesses tries among the first: the best known ones in any case, with figures after them or
 * for letters, walks over the keyboard, dates, repetitions, and words of the service and the account. Refused is what takes
 * fewer than a hundred million guesses, by zxcvbn's estimate over its lists of 30,000 passwords, words and names and over
 * {@code common-passwords.txt}, which adds what is common in China.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler">zxcvbn</a>
 */
final class GuessablePassword {
    private static final double FEWEST_GUESSES = 1e8;
    /** The estimate takes longer by the square of the length; this much is enough to be hard to guess. */
    private static final int LONGEST_ESTIMATED = 64;

    private static final String LIST = "/suban/staff/common-passwords.txt";

    private GuessablePassword() {}

    /** @param context words that whoever guesses knows: of the service, the city, the account */
    static boolean is(String password, List<String> context) {
        String start = password.substring(0, Math.min(password.length(), LONGEST_ESTIMATED));
        List<String> words = context.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .toList();
        Zxcvbn estimator = estimator();
        return isWeak(estimator, start, words) || isWeak(estimator, without(words, start), words);
    }

    private static boolean isWeak(Zxcvbn estimator, String password, List<String> words) {
        return password.isBlank() || estimator.measure(password, words).getGuesses() < FEWEST_GUESSES;
    }

    /** A word that everybody knows adds nothing: what stands beside it has to be enough. */
    private static String without(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) rest = rest.replace(word, "");
        return rest;
    }

    /** Read each time: a password is chosen rarely, and the lists would take megabytes meanwhile. */
    private static Zxcvbn estimator() {
        try {
            return new ZxcvbnBuilder()
                    .dictionary(new DictionaryLoader("common", new ClasspathResource(LIST)).load())
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .dictionary(StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load())
                    .dictionary(StandardDictionaries.FEMALE_NAMES_LOADER.load())
                    .dictionary(StandardDictionaries.MALE_NAMES_LOADER.load())
                    .dictionary(StandardDictionaries.SURNAMES_LOADER.load())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
