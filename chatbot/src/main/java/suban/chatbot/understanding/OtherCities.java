package suban.chatbot.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import suban.models.text.LocalText;

/**
 * Finds messages that are about another city: 上海怎么查违章. Where somebody comes from or goes to (我是长沙户口, 迁到北京) and roads
 * that bear a city's name (北京路) do not count. Immutable and thread-safe.
 */
public final class OtherCities {
    private static final String AFTER = "(?!市?(?:户口|户籍|籍|人|来的|过来|迁|转|路|街|大道|道|菜|大学|银行|小区|花园|大厦|站))";
    private static final String BEFORE = "(?<!从|到|去|往|回|由|至|迁|离开)";

    private final Pattern mentions;
    private final Pattern own;

    /** @param city name of the city served, in both languages */
    public OtherCities(LocalText city) {
        String names = (city.zh() + " " + city.en()).toLowerCase(Locale.ROOT);
        String[] all = text().lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .toArray(String[]::new);
        String others = Arrays.stream(all)
                .filter(name -> !names.contains(name))
                .map(name -> name.charAt(0) < 0x80 ? "\\b" + name + "\\b" : name)
                .collect(Collectors.joining("|"));
        // Hundreds of names are tried only where one can begin.
        String firsts = Arrays.stream(all)
                .map(name -> Pattern.quote(name.substring(0, 1)))
                .distinct()
                .collect(Collectors.joining());
        mentions = Pattern.compile("(?=[" + firsts + "])" + BEFORE + "(?:" + others + ")" + AFTER);
        String ours = Arrays.stream(all).filter(names::contains).collect(Collectors.joining("|"));
        own = Pattern.compile(ours.isEmpty() ? "(?!)" : ours);
    }

    /** @param folded text of a message */
    public boolean isAbout(String folded) {
        if (own.matcher(folded).find()) return false;
        Matcher found = mentions.matcher(folded);
        return found.find();
    }

    private static String text() {
        String name = "/suban/chatbot/wording/cities.txt";
        try (InputStream file = Objects.requireNonNull(OtherCities.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
