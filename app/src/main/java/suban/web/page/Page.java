package suban.web.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import suban.city.City;
import suban.intake.WorkingCalendar;
import suban.models.text.Language;

/**
 * One page for one reader, as templates see it.
 *
 * @param path where the reader is, query included, to come back to after a change of preferences
 * @param token for the forms on the page
 * @param counting how much is reported to the reader; asked only by pages that say so
 */
public record Page(
        Site site,
        Language language,
        Theme theme,
        boolean largeLetters,
        String path,
        String token,
        IntSupplier counting) {
    /** The attribute of a request of staff that says how much is reported to them: an {@link IntSupplier}. */
    public static final String REPORTED = "reported";

    private static final IntSupplier NOTHING = () -> 0;

    /** For a reader to whom nothing is reported. */
    public Page(Site site, Language language, Theme theme, boolean largeLetters, String path, String token) {
        this(site, language, theme, largeLetters, path, token, NOTHING);
    }

    static Page of(Context ctx, Site site, FormToken token) {
        return new Page(
                site,
                Preferences.language(ctx),
                Preferences.theme(ctx),
                Preferences.largeLetters(ctx),
                ctx.method().equals(HandlerType.GET) ? address(ctx) : "/",
                token.of(ctx),
                Objects.requireNonNullElse(ctx.attribute(REPORTED), NOTHING));
    }

    /** The same page for what is said in a language of its own. */
    public Page in(Language spoken) {
        return spoken == language ? this : new Page(site, spoken, theme, largeLetters, path, token, counting);
    }

    /** Our wording of a key in the reader's language. */
    public String text(String key, Object... values) {
        return site.messages().text(language, key, values);
    }

    /** What a state is called among staff: some names are said to the resident. */
    public String stateForStaff(String code) {
        String own = "staff.state." + code;
        return text(has(own) ? own : "state." + code);
    }

    public boolean has(String key) {
        return site.messages().has(key);
    }

    /** How much is overdue and reported to the reader. */
    public int reported() {
        return counting.getAsInt();
    }

    public City city() {
        return site.pack().city();
    }

    public String cityName() {
        return city().name().in(language);
    }

    public String serviceName() {
        return city().serviceName().in(language);
    }

    /** The language as HTML names it. */
    public String tag() {
        return language == Language.ZH ? "zh-Hans" : "en";
    }

    public Language otherLanguage() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    public String departmentName(String code) {
        return site.departmentName(code, language);
    }

    public String serviceName(String code) {
        return site.serviceName(code, language);
    }

    public String districtName(String code) {
        return site.districtName(code, language);
    }

    public String streetName(String code) {
        return site.streetName(code, language);
    }

    public String asset(String name) {
        return site.assets().address(name);
    }

    public @Nullable String logo() {
        return site.assets().logoAddress();
    }

    public Dates dates() {
        return new Dates(language, city().zone());
    }

    public String date(LocalDate date) {
        return dates().date(date);
    }

    /** A point in time with its day, in the city's time zone. */
    public String moment(Instant instant) {
        return dates().moment(instant);
    }

    /** Years of which the city's calendar should know the holidays by now and knows none. */
    public List<Integer> yearsWithoutHolidays() {
        WorkingCalendar calendar = site.pack().calendar();
        return calendar.yearsWithoutHolidays(LocalDate.ofInstant(now(), calendar.zone()));
    }

    public Instant now() {
        return site.clock().instant();
    }

    private static String address(Context ctx) {
        String query = ctx.queryString();
        if (query == null) return ctx.path();
        String kept = String.join(
                "&",
                java.util.Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("lang="))
                        .toList());
        return kept.isEmpty() ? ctx.path() : ctx.path() + "?" + kept;
    }
}
