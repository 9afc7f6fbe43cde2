package suban.web.page;

/**
 * A city's colour made readable in both themes (WCAG 2.2 contrast).
 *
 * @param light the colour as links and buttons on a light page
 * @param dark the same on a dark page
 */
record BrandColours(String light, String dark) {
    private static final double READABLE = 4.6;
    private static final int LIGHT_PAGE = 0xf2f4f7;
    private static final int DARK_PAGE = 0x232a33;
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x000000;

    /** @param colour as {@code #rrggbb} */
    static BrandColours of(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return new BrandColours(hex(towards(rgb, BLACK, LIGHT_PAGE)), hex(towards(rgb, WHITE, DARK_PAGE)));
    }

    String css() {
        return ":root{--brand-light:" + light + ";--brand-dark:" + dark + "}\n";
    }

    /** The nearest mixture with another colour that can be read on the page. */
    private static int towards(int colour, int other, int page) {
        for (int part = 0; part < 100; part += 2) {
            int mixed = mix(colour, other, part / 100.0);
            if (contrast(mixed, page) >= READABLE) return mixed;
        }
        return other;
    }

    private static int mix(int a, int b, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (a >> shift & 255) * (1 - part) + (b >> shift & 255) * part;
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }

    static double contrast(int a, int b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour);
    }
}
