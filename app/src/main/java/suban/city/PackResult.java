package suban.city;

import java.io.Serializable;
import java.util.List;

/** A folder was a valid city pack, or here is everything to mend in it. */
public sealed interface PackResult extends Serializable {
    record Valid(CityPack pack) implements PackResult {}

    /** @param mistakes at least one, in order of file and line */
    record Invalid(List<Mistake> mistakes) implements PackResult {}
}
