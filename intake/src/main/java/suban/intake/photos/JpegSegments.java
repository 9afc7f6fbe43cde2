package suban.intake.photos;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Looks into the segments before a JPEG's pixels. ImageIO's own metadata reader gives up on photos that many phones and
 * editors write, such as those whose Exif segment stands before their JFIF segment.
 */
final class JpegSegments {
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    /** Frames whose coefficients come in several scans (SOF2, SOF6, SOF10, SOF14). */
    private static final Set<Integer> PROGRESSIVE = Set.of(0xC2, 0xC6, 0xCA, 0xCE);

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
            int length = unsigned(jpeg, at + 2);
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

    /**
     * Bytes that decoding holds beside the pixels: a progressive picture's coefficients, two bytes each, until the last
     * scan. 0 for any other, which is decoded row by row.
     *
     * <p>Source: ITU-T T.81, B.2.2 (frame header) and A.1.1 (sampling factors).
     */
    static long bytesHeld(byte[] jpeg) {
        int at = 2;
        while (at + 9 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) return 0;
            if (PROGRESSIVE.contains(marker)) return coefficients(jpeg, at + 4);
            at += 2 + unsigned(jpeg, at + 2);
        }
        return 0;
    }

    /** @param at where the frame header's content begins: precision, height, width, and three bytes a component */
    private static long coefficients(byte[] jpeg, int at) {
        long pixels = (long) unsigned(jpeg, at + 1) * unsigned(jpeg, at + 3);
        int components = jpeg[at + 5] & 0xFF;
        int most = 1;
        int all = 0;
        for (int i = 0; i < components && at + 7 + 3 * i < jpeg.length; i++) {
            int sampling = jpeg[at + 7 + 3 * i] & 0xFF;
            int blocks = (sampling >> 4) * (sampling & 0xF);
            most = Math.max(most, blocks);
            all += blocks;
        }
        return 2 * pixels * all / most;
    }

    private static int unsigned(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static boolean startsWithName(byte[] content) {
        return content.length > EXIF.length && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length);
    }
}
