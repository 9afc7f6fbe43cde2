package suban.intake.photos;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a video is by its first bytes, whatever its name says. */
public enum VideoFormat {
    MP4("video/mp4", "mp4"),
    QUICKTIME("video/quicktime", "mov"),
    WEBM("video/webm", "webm");

    /** How many first bytes tell it. */
    static final int HEAD = 64;

    private static final String EBML = "\u001A\u0045\u00DF\u00A3";
    /** First brands of files that hold moving pictures (ISO 14496-12, and the register of brands at mp4ra.org). */
    private static final Set<String> BRANDS = Set.of(
            "avc1", "av01", "dash", "f4v ", "hvc1", "hev1", "M4V ", "M4VH", "M4VP", "mmp4", "mp41", "mp42", "MSNV");

    private final String mediaType;
    private final String ending;

    VideoFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VideoFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** @param head the first bytes of a file */
    static Optional<VideoFormat> find(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith(EBML)) return text.contains("webm") ? Optional.of(WEBM) : Optional.empty();
        if (head.length < 12 || !text.startsWith("ftyp", 4)) return Optional.empty();
        String brand = text.substring(8, 12);
        if (brand.equals("qt  ")) return Optional.of(QUICKTIME);
        // iso4 and so on, 3gp5 and so on.
        boolean known = BRANDS.contains(brand) || brand.startsWith("iso") || brand.startsWith("3g");
        return known ? Optional.of(MP4) : Optional.empty();
    }
}
