package suban.classifier.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one sort of element where its pattern matches. */
record Rule(Pattern pattern, Reading reading) {
    /** What was matched means. */
    @FunctionalInterface
    interface Reading {
        /**
         * Null when it is none after all.
         *
         * @throws java.time.DateTimeException if it says a time that there is not
         */
        @Nullable
        Element read(Matcher match);
    }

    static Rule of(String pattern, Reading reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }
}
