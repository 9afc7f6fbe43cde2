package suban.web.staff.review;

import org.jspecify.annotations.Nullable;
import suban.intake.Field;
import suban.web.page.Page;

/** Fields and their values as a reader names them. */
public final class FieldWords {
    private FieldWords() {}

    public static String name(Page page, Field field) {
        return page.text("staff.field." + field.code());
    }

    /** A value, or a word for having none. */
    public static String value(Page page, Field field, @Nullable String value) {
        if (value == null || value.isEmpty()) return page.text("staff.none");
        return switch (field) {
            case KIND, URGENCY -> {
                String key = field.code() + "." + value;
                yield page.has(key) ? page.text(key) : value;
            }
            case SERVICE -> page.serviceName(value);
            case DEPARTMENT -> page.departmentName(value);
            case DISTRICT -> page.districtName(value);
            case STREET -> page.streetName(value);
            case FROM, UNTIL -> page.moment(java.time.Instant.parse(value));
            case TITLE, PLACE -> value;
        };
    }
}
