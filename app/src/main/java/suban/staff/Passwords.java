package suban.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id and OWASP's smallest recommended parameters: 19 MiB, two passes, one lane. As many at a
 * time as there are processors, so a flood of sign-ins takes turns and not memory.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private @Nullable String nobodys;

    /**
     * What is wrong with a new password.
     *
     * @param known words of the service, which whoever guesses knows
     * @param names of its account
     */
    static List<String> problems(String password, List<String> known, String... names) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return List.of("password-too-short");
        if (password.length() > LONGEST) return List.of("password-too-long");
        if (password.codePoints().distinct().count() < 4) return List.of("password-too-simple");
        return GuessablePassword.is(password, context(known, names)) ? List.of("password-common") : List.of();
    }

    private static List<String> context(List<String> known, String... names) {
        return Stream.of(known.stream(), Stream.of("suban"), Arrays.stream(names))
                .flatMap(words -> words)
                .toList();
    }

    /** Ten random syllables in groups of two, {@code bodu-kafi-mero-napi-sulo}: 61 bits that can be read out. */
    static String readable(RandomGenerator random) {
        String consonants = "bdfghkmnprstvz";
        String vowels = "aeiou";
        StringBuilder password = new StringBuilder();
        for (int syllable = 0; syllable < 10; syllable++) {
            if (syllable > 0 && syllable % 2 == 0) password.append('-');
            password.append(consonants.charAt(random.nextInt(consonants.length())));
            password.append(vowels.charAt(random.nextInt(vowels.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return inTurn(() -> Password.hash(password)
                .addRandomSalt(SALT_BYTES)
                .with(Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID))
                .getResult());
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as comparing with somebody's hash, so that timing does not tell which accounts there are. */
    void compareWithNobodys(String password) {
        matches(password, nobodys());
    }

    /** Made when first needed: hashing takes a quarter of a second, which a start should not wait for. */
    private synchronized String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = hash("nobody has this password");
            nobodys = known;
        }
        return known;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
