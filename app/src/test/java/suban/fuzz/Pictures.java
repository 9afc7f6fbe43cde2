package suban.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Small honest pictures of every format, to be broken. */
final class Pictures {
    private Pictures() {}

    static List<byte[]> all() {
        List<byte[]> all = new ArrayList<>();
        try {
            for (String format : List.of("jpg", "png", "gif", "bmp")) {
                for (int type : List.of(
                        BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    if (ImageIO.write(new BufferedImage(9, 7, type), format, out)) all.add(out.toByteArray());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        all.add(withExif(all.getFirst()));
        all.add("RIFF\0\0\0\0WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        all.add("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return all;
    }

    /** An orientation in an Exif segment, which is read by code of its own. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (tiff.length + 8));
        out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }
}
