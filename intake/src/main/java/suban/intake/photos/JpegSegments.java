package suban.intake.photos;

import java.util.Arrays;
import java.util.Optional;

/**
 * Looks into the segments before a JPEG's pixels. ImageIO's own metadata reader gives up on photos that many phones and
 * editors write, such as those whose Exif segment stands before their JFIF segment.
 */
final class JpegSegments {
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private JpegSegments() {}

    /** The content of the Exif segment, beginning with its name. */
    static Optional<byte[]> findExif(byte[] jpeg) {
        int at = 2; // after the start of the image
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) break;
            if (marker == 0xFF) { // padding
                at++;
                continue;
            }
            int length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
            int end = at + 2 + length;
            if (length < 2 || end > jpeg.length) break;
            byte[] content = Arrays.copyOfRange(jpeg, at + 4, end);
            if (marker == APP1 && startsWithName(content)) return Optional.of(content);
            at = end;
        }
        return Optional.empty();
    }

    /** Start-of-scan markers; inside compressed data they cannot occur. */
    static int countScans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if ((jpeg[i - 1] & 0xFF) == 0xFF && (jpeg[i] & 0xFF) == START_OF_SCAN) scans++;
        }
        return scans;
    }

    private static boolean startsWithName(byte[] content) {
        return content.length > EXIF.length && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length);
    }
}
