package suban.city;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;
import suban.staff.SecondFactorRule;

/**
 * Who runs this Suban and how it looks.
 *
 * @param sample true while the content is sample content: every page says so
 * @param hotline the public line a person can call instead
 * @param wrongAnswerRate share of unanswerable questions that may be answered, which {@code suban fit} keeps to; above 0,
 *     at most 0.5
 * @param retention how long what residents said is kept
 * @param secondFactor which members of staff must sign in with a code beside the password
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
        Retention retention,
        SecondFactorRule secondFactor)
        implements Serializable {

    /** What the service and the city are called, in both languages: everybody knows these words. */
    public List<String> names() {
        return List.of(
                code,
                name.in(Language.ZH),
                name.in(Language.EN),
                serviceName.in(Language.ZH),
                serviceName.in(Language.EN));
    }
}
