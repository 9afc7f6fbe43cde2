package suban.city;

import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/**
 * Who runs this Suban and how it looks.
 *
 * @param sample true while the content is sample content: every page says so
 * @param hotline the public line a person can call instead
 * @param wrongAnswerRate share of unanswerable questions that may be answered, which {@code suban fit} keeps to; above 0,
 *     at most 0.5
 * @param retention how long what residents said is kept
 */
public record City(
        String code,
        LocalText name,
        LocalText serviceName,
        boolean sample,
        ZoneId zone,
        String colour,
        @Nullable Logo logo,
        String hotline,
        double wrongAnswerRate,
        Retention retention)
        implements Serializable {}
