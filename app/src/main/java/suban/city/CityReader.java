package suban.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.staff.SecondFactorRule;

/** {@code city.yaml} and the logo it names. */
final class CityReader {
    /** Was once how sure an answer must be; fitted now, and still allowed in old packs. */
    private static final String LEGACY = "answer-threshold";

    private static final double USUAL_RATE = 0.04;
    /** In months. */
    private static final int LONGEST_RETENTION = 1_200;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double LEAST_CONTRAST = 4.5;
    private static final long LARGEST_LOGO = 200 << 10;

    private final Path root;

    CityReader(Path root) {
        this.root = root;
    }

    City read(PackNode file) {
        file.only(
                "code",
                "name",
                "service-name",
                "sample",
                "time-zone",
                "branding",
                "hotline",
                "wrong-answer-rate",
                "retention",
                "second-factor",
                LEGACY);
        file.find(LEGACY).ifPresent(n -> n.number(0, 1));
        Optional<PackNode> branding = file.get("branding");
        branding.ifPresent(b -> b.only("colour", "logo"));
        return new City(
                file.code("code"),
                file.local("name"),
                file.local("service-name"),
                file.truth("sample", false),
                zone(file),
                branding.flatMap(b -> b.get("colour")).map(CityReader::colour).orElse("#000000"),
                branding.flatMap(b -> b.find("logo")).map(this::logo).orElse(null),
                file.text("hotline"),
                file.find("wrong-answer-rate").map(n -> n.number(0.001, 0.5)).orElse(USUAL_RATE),
                file.find("retention").map(CityReader::retention).orElse(Retention.USUAL),
                file.find("second-factor").map(CityReader::secondFactor).orElse(SecondFactorRule.ADMINISTRATORS));
    }

    private static Retention retention(PackNode node) {
        node.only("conversations", "concerns", "photos", "audit");
        Retention usual = Retention.USUAL;
        return new Retention(
                months(node, "conversations", usual.conversations()),
                months(node, "concerns", usual.concerns()),
                months(node, "photos", usual.photos()),
                months(node, "audit", usual.audit()));
    }

    private static int months(PackNode node, String key, int usual) {
        Optional<PackNode> given = node.find(key);
        if (given.isEmpty()) return usual;
        double months = given.get().number(1, LONGEST_RETENTION);
        if (months != Math.rint(months)) given.get().mistake("应是整月数", "a whole number of months is expected");
        return (int) months;
    }

    private static ZoneId zone(PackNode file) {
        String name = file.text("time-zone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            file.get("time-zone")
                    .ifPresent(n -> n.mistake("未知的时区“" + name + "”", "unknown time zone \"" + name + "\""));
            return ZoneOffset.UTC;
        }
    }

    private static SecondFactorRule secondFactor(PackNode node) {
        Optional<SecondFactorRule> rule = SecondFactorRule.find(node.text());
        if (rule.isEmpty()) {
            node.mistake("应写 administrators 或 everyone", "this is administrators or everyone");
        }
        return rule.orElse(SecondFactorRule.ADMINISTRATORS);
    }

    private static String colour(PackNode node) {
        String colour = node.text();
        if (!COLOUR.matcher(colour).matches()) {
            node.mistake("颜色应写成 \"#0b5fa5\" 的形式", "a colour is written like \"#0b5fa5\"");
        } else if (contrastOnWhite(colour) < LEAST_CONTRAST) {
            node.mistake("这个颜色在白底上的对比度低于 4.5:1，看不清", "this colour has less than 4.5:1 contrast on white");
        }
        return colour;
    }

    /** WCAG 2.2 contrast ratio against white, from 1 to 21. */
    private static double contrastOnWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private @Nullable Logo logo(PackNode node) {
        String name = node.text();
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root.normalize())) {
            node.mistake("标志文件必须在城市包里", "the logo must lie inside the pack");
            return null;
        }
        String type = name.endsWith(".svg") ? "image/svg+xml" : name.endsWith(".png") ? "image/png" : null;
        if (type == null) {
            node.mistake("标志应是 svg 或 png 文件", "the logo must be an svg or png file");
            return null;
        }
        try {
            if (!PackFile.isInside(root, path)) {
                node.mistake("标志文件必须在城市包里", "the logo must lie inside the pack");
                return null;
            }
            if (Files.size(path) > LARGEST_LOGO) {
                node.mistake("标志文件超过 200 KB", "the logo is larger than 200 KB");
                return null;
            }
            return Logo.of(type, Files.readAllBytes(path));
        } catch (IOException e) {
            node.mistake("找不到标志文件“" + name + "”", "there is no logo file \"" + name + "\"");
            return null;
        }
    }
}
