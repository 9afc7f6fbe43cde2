package suban.intake.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Turns an uploaded picture into a plain upright JPEG: only pixels go over, so no metadata can. */
final class PhotoReading {
    private static final int LONGEST_SIDE = 2_048;
    private static final float QUALITY = 0.85f;
    /** A progressive JPEG has about ten; thousands of empty ones would keep the decoder busy for hours. */
    private static final int MOST_SCANS = 64;

    private PhotoReading() {}

    /** What a picture became. */
    sealed interface Outcome {
        /** An upright JPEG without metadata. */
        final class Clean implements Outcome {
            private final byte[] jpeg;
            private final int width;
            private final int height;

            private Clean(byte[] jpeg, int width, int height) {
                this.jpeg = jpeg;
                this.width = width;
                this.height = height;
            }

            byte[] jpeg() {
                return jpeg;
            }

            int width() {
                return width;
            }

            int height() {
                return height;
            }
        }

        record TooManyPixels() implements Outcome {}

        record Damaged() implements Outcome {}
    }

    /** @param pixelLimit checked against the header, before anything is decoded */
    static Outcome read(byte[] content, PhotoFormat format, long pixelLimit) {
        if (format == PhotoFormat.JPEG && JpegSegments.countScans(content) > MOST_SCANS) return new Outcome.Damaged();
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.displayName()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // Compressed text in the metadata of a PNG could unpack to gigabytes, so metadata is not read.
            reader.setInput(stream, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > pixelLimit) return new Outcome.TooManyPixels();
            BufferedImage photo = upright(decoded(reader, Math.max(width, height)), orientation(content, format));
            return new Outcome.Clean(jpeg(photo), photo.getWidth(), photo.getHeight());
        } catch (IOException | RuntimeException e) {
            // The decoders answer broken content with exceptions of every kind.
            return new Outcome.Damaged();
        } finally {
            reader.dispose();
        }
    }

    /** Leaves pixels out while decoding, as long as twice the wanted size remains: 50 megapixels never lie in memory. */
    private static BufferedImage decoded(ImageReader reader, int longestSide) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = Math.max(1, longestSide / (2 * LONGEST_SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /** Upright where the photo does not say, or not in a way that makes sense. */
    private static Orientation orientation(byte[] content, PhotoFormat format) {
        if (format != PhotoFormat.JPEG) return Orientation.TOP_LEFT;
        try {
            return JpegSegments.findExif(content)
                    .map(ExifUtils::getOrientationFromExif)
                    .orElse(Orientation.TOP_LEFT);
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT; // a broken Exif segment is no reason to refuse the picture
        }
    }

    private static BufferedImage upright(BufferedImage decoded, Orientation orientation) throws IOException {
        boolean large = Math.max(decoded.getWidth(), decoded.getHeight()) > LONGEST_SIDE;
        Thumbnails.Builder<BufferedImage> builder =
                Thumbnails.of(decoded).addFilter(ExifFilterUtils.getFilterForOrientation(orientation));
        BufferedImage turned = (large ? builder.size(LONGEST_SIDE, LONGEST_SIDE) : builder.scale(1)).asBufferedImage();
        BufferedImage opaque = new BufferedImage(turned.getWidth(), turned.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(turned, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage photo) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(photo, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
