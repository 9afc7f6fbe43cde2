package suban.classifier.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/**
 * A unit that handles concerns.
 *
 * @param duties what it answers for, in its own words; reasons quote it
 * @param district code of the district whose own office this is, or null for a city-wide unit
 * @param returns what it sends back and why, or null
 */
public record Department(
        String code,
        LocalText name,
        LocalText shortName,
        LocalText duties,
        LocalText hours,
        @Nullable String district,
        @Nullable LocalText returns)
        implements Serializable {}
