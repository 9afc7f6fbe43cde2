package suban.intake.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Makes areas of a picture unrecognisable. So few squares of one colour each are left of an area that neither a face nor the
 * characters of a plate can be told from them, however they are sharpened.
 */
final class Pixelation {
    /** Squares along the longer side of an area. */
    private static final int SQUARES = 5;
    /** Pixels; small areas become one square. */
    private static final int SMALLEST_SQUARE = 24;
    /** Areas drawn by hand end a little too early. */
    private static final int MARGIN = 4;

    private Pixelation() {}

    static PhotoReading.Outcome.Clean of(byte[] jpeg, List<Area> areas) {
        try {
            BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
            BufferedImage drawn =
                    new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = drawn.createGraphics();
            graphics.drawImage(picture, 0, 0, null);
            for (Area area : areas) pixelate(drawn, graphics, pixels(area, drawn));
            graphics.dispose();
            return PhotoReading.encoded(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rectangle pixels(Area area, BufferedImage picture) {
        int left = (int) Math.floor(area.x() * picture.getWidth() / 100);
        int top = (int) Math.floor(area.y() * picture.getHeight() / 100);
        int right = (int) Math.ceil((area.x() + area.width()) * picture.getWidth() / 100);
        int bottom = (int) Math.ceil((area.y() + area.height()) * picture.getHeight() / 100);
        Rectangle whole = new Rectangle(0, 0, picture.getWidth(), picture.getHeight());
        Rectangle asked = new Rectangle(left, top, right - left, bottom - top);
        asked.grow(MARGIN, MARGIN);
        return asked.intersection(whole);
    }

    private static void pixelate(BufferedImage picture, Graphics2D graphics, Rectangle area) {
        int square = Math.max(SMALLEST_SQUARE, Math.ceilDiv(Math.max(area.width, area.height), SQUARES));
        for (int y = area.y; y < area.y + area.height; y += square) {
            for (int x = area.x; x < area.x + area.width; x += square) {
                Rectangle cell = new Rectangle(x, y, square, square).intersection(area);
                graphics.setColor(mean(picture, cell));
                graphics.fill(cell);
            }
        }
    }

    private static Color mean(BufferedImage picture, Rectangle cell) {
        int[] pixels = picture.getRGB(cell.x, cell.y, cell.width, cell.height, null, 0, cell.width);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        return new Color((int) (red / pixels.length), (int) (green / pixels.length), (int) (blue / pixels.length));
    }
}
