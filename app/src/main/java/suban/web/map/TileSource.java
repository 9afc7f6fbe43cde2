package suban.web.map;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where pictures of the map come from, each a square of the world by its zoom, column and row.
 *
 * @param template an https address with {@code {z}}, {@code {x}} and {@code {y}} once each
 * @param attribution whose map it is, to be said beside it
 */
public record TileSource(String template, String attribution) {
    private static final int LONGEST = 300;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9\\-._~:/?&=%+@!,]*");

    /** @throws IllegalArgumentException if it is none */
    public TileSource {
        template = template.strip();
        attribution = attribution.strip();
        require(!attribution.isEmpty() && attribution.length() <= LONGEST, "attribution");
        String filled = template;
        for (String part : new String[] {"{z}", "{x}", "{y}"}) {
            int at = filled.indexOf(part);
            require(at >= 0 && filled.indexOf(part, at + 1) < 0, part);
            filled = filled.replace(part, "1");
        }
        require(filled.length() <= LONGEST && PLAIN.matcher(filled).matches(), "characters");
        URI address = URI.create(filled);
        require("https".equals(address.getScheme()) && address.getHost() != null, "https");
        require(address.getUserInfo() == null && template.indexOf('{') > template.indexOf('/', 8), "host");
    }

    private static void require(boolean holds, String what) {
        if (!holds) throw new IllegalArgumentException("not a source of tiles: " + what);
    }

    /** What a page that shows its pictures has to allow. */
    public String origin() {
        URI address = URI.create(template.substring(0, template.indexOf('{')));
        return "https://" + address.getRawAuthority();
    }

    String address(int zoom, long column, long row) {
        return template.replace("{z}", Integer.toString(zoom))
                .replace("{x}", Long.toString(column))
                .replace("{y}", Long.toString(row));
    }
}
