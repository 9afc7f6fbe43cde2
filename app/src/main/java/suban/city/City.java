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
 * @param answerThreshold probability from 0 to 1 below which nothing is answered; null for the built-in one
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
        @Nullable Double answerThreshold)
        implements Serializable {}
