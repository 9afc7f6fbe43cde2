package suban.intake.photos;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file is by its first bytes, whatever its name says. */
enum PhotoFormat {
    JPEG("JPEG", true),
    PNG("PNG", true),
    GIF("GIF", true),
    BMP("BMP", true),
    HEIC("HEIC", false),
    AVIF("AVIF", false),
    WEBP("WebP", false),
    TIFF("TIFF", false);

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    private final String displayName;
    private final boolean taken;

    PhotoFormat(String displayName, boolean taken) {
        this.displayName = displayName;
        this.taken = taken;
    }

    String displayName() {
        return displayName;
    }

    /** Whether photos in this format can be stored. */
    boolean isTaken() {
        return taken;
    }

    static Optional<PhotoFormat> find(byte[] content) {
        if (starts(content, 0, "\u00FF\u00D8\u00FF")) return Optional.of(JPEG);
        if (starts(content, 0, "\u0089PNG\r\n\u001A\n")) return Optional.of(PNG);
        if (starts(content, 0, "GIF87a") || starts(content, 0, "GIF89a")) return Optional.of(GIF);
        if (starts(content, 0, "BM") && content.length > 14) return Optional.of(BMP);
        if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) return Optional.of(WEBP);
        if (starts(content, 0, "II*\0") || starts(content, 0, "MM\0*")) return Optional.of(TIFF);
        if (starts(content, 4, "ftyp") && content.length >= 12) {
            String brand = new String(content, 8, 4, StandardCharsets.ISO_8859_1);
            if (HEIC_BRANDS.contains(brand)) return Optional.of(HEIC);
            if (AVIF_BRANDS.contains(brand)) return Optional.of(AVIF);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] content, int offset, String magic) {
        if (content.length < offset + magic.length()) return false;
        return new String(content, offset, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
