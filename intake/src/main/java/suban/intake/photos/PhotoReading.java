package suban.intake.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.Resizers;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Turns an uploaded picture into a plain upright JPEG: only pixels go over, so no metadata can. What it takes is known from
 * the picture's header before a pixel is read: {@link #MOST_DECODED} bytes for its pixels, as many again where they must be
 * converted, {@link #MOST_HELD} for a progressive JPEG, and 30 MB for the result.
 */
final class PhotoReading {
    private static final int LONGEST_SIDE = 2_048;
    private static final float QUALITY = 0.85f;
    /** A progressive JPEG has about ten; thousands of empty ones would keep the decoder busy for hours. */
    private static final int MOST_SCANS = 64;

    /** Bytes of decoded pixels. */
    private static final long MOST_DECODED = 50_000_000;
    /** Bytes that the decoder of a progressive JPEG keeps beside the pixels until the last scan. */
    private static final long MOST_HELD = 120_000_000;

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
        if (format == PhotoFormat.JPEG) {
            if (JpegSegments.countScans(content) > MOST_SCANS) return new Outcome.Damaged();
            if (JpegSegments.bytesHeld(content) > MOST_HELD) return new Outcome.TooManyPixels();
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.displayName()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // Compressed text in the metadata of a PNG could unpack to gigabytes, so metadata is not read.
            reader.setInput(stream, false, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > pixelLimit) return new Outcome.TooManyPixels();
            return encoded(upright(scaled(decoded(reader)), orientation(content, format)));
        } catch (IOException | RuntimeException e) {
            // The decoders answer broken content with exceptions of every kind.
            return new Outcome.Damaged();
        } finally {
            reader.dispose();
        }
    }

    static Outcome.Clean encoded(BufferedImage photo) throws IOException {
        return new Outcome.Clean(jpeg(photo), photo.getWidth(), photo.getHeight());
    }

    /** Leaves pixels out while decoding, so many that the rest fits in {@link #MOST_DECODED}. */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long bytes = (long) width * height * bytesPerPixel(reader);
        int forMemory = (int) Math.ceil(Math.sqrt((double) bytes / MOST_DECODED));
        int forSize = Math.max(width, height) / (2 * LONGEST_SIDE);
        int step = Math.clamp(Math.max(forMemory, forSize), 1, Math.min(width, height));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /** As it is decoded, or converted for drawing: 4, or 8 for four channels of 16 bits. */
    private static int bytesPerPixel(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        int bits = type.getSampleModel().getNumDataElements()
                * DataBuffer.getDataTypeSize(type.getSampleModel().getDataType());
        return Math.max(Integer.BYTES, bits / Byte.SIZE);
    }

    /** At most {@link #LONGEST_SIDE} on each side and opaque, drawn in one step: no copy of the whole is made. */
    private static BufferedImage scaled(BufferedImage decoded) {
        double ratio = Math.min(1, (double) LONGEST_SIDE / Math.max(decoded.getWidth(), decoded.getHeight()));
        BufferedImage scaled = new BufferedImage(
                Math.max(1, (int) Math.round(decoded.getWidth() * ratio)),
                Math.max(1, (int) Math.round(decoded.getHeight() * ratio)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, scaled.getWidth(), scaled.getHeight());
        graphics.dispose();
        Resizers.BILINEAR.resize(decoded, scaled);
        return scaled;
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

    private static BufferedImage upright(BufferedImage photo, Orientation orientation) {
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(photo);
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
