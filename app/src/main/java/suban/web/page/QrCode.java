package suban.web.page;

/**
 * A QR code as the path of an SVG drawing, one unit a module, with the quiet zone that readers need around it.
 *
 * @param size units a side
 */
public record QrCode(int size, String path) {
    private static final int QUIET_ZONE = 4;

    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (!code.getModule(x, y)) continue;
                int from = x;
                while (x + 1 < code.size && code.getModule(x + 1, y)) x++;
                int width = x + 1 - from;
                path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                path.append('h').append(width).append("v1h").append(-width).append('z');
            }
        }
        return new QrCode(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
