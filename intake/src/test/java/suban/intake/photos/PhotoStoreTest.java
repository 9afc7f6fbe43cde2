package suban.intake.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.intake.testing.AdjustableClock;
import suban.storage.Database;
import suban.storage.testing.TestDatabases;
import suban.storage.vault.Vault;
import suban.storage.vault.VaultException;

class PhotoStoreTest {
    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;

    @BeforeEach
    void start() {
        database = TestDatabases.sqlite(folder);
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void exif_and_location_are_gone_and_the_photo_is_upright() throws IOException {
        byte[] upload = TestPhotos.jpegWithExif(400, 200, 6); // taken with the phone turned: right is down
        assertThat(text(upload)).contains("Exif", TestPhotos.LOCATION);

        Photo photo = stored(upload);

        assertThat(text(content(photo))).doesNotContain("Exif", TestPhotos.LOCATION);
        assertThat(List.of(photo.width(), photo.height())).containsExactly(200, 400);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(content(photo)));
        assertThat(new Color(upright.getRGB(100, 40)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(100, 360)).getBlue()).isGreaterThan(200);
        assertThat(photos.find(photo.id())).contains(photo);
        assertThat(photo.bytes()).isEqualTo(content(photo).length);
    }

    @Test
    void a_broken_exif_segment_does_not_matter() {
        byte[] upload = TestPhotos.jpegWithExif(400, 200, 6);
        for (int i = 12; i < 40; i++) upload[i] = (byte) 0xEE;
        assertThat(stored(upload).width()).isEqualTo(400);
    }

    @Test
    void a_large_photo_is_made_smaller_and_a_small_one_stays() {
        Photo large = stored(TestPhotos.jpeg(5_000, 2_500));
        assertThat(List.of(large.width(), large.height())).containsExactly(2_048, 1_024);
        Photo small = stored(TestPhotos.jpeg(60, 40));
        assertThat(List.of(small.width(), small.height())).containsExactly(60, 40);
    }

    @Test
    void what_was_transparent_is_white() throws IOException {
        Photo photo = stored(TestPhotos.transparentPng(50, 50));
        assertThat(text(content(photo))).startsWith("\u00FF\u00D8\u00FF");
        assertThat(ImageIO.read(new ByteArrayInputStream(content(photo))).getRGB(25, 25))
                .isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void a_decompression_bomb_is_refused_by_its_header() {
        byte[] bomb = TestPhotos.pngBomb(60_000, 60_000);
        assertThat(bomb.length).isLessThan(10_000);
        assertThat(store(bomb)).isEqualTo(new PhotoResult.TooManyPixels(50_000_000));
        assertThat(store(TestPhotos.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(new PhotoResult.TooManyPixels(50_000_000));
        assertThat(listFiles()).isEmpty();
    }

    /** 49 megapixels in a few kilobytes: decoded and copied as they are, they would take up to 400 MB. */
    @ParameterizedTest
    @CsvSource({"1, false", "8, false", "16, false", "8, true", "16, true"})
    void a_picture_of_many_pixels_in_few_bytes_takes_little_memory(int bits, boolean channels) throws Exception {
        byte[] png = TestPhotos.plainPng(7_000, 7_000, bits, channels);
        assertThat(png.length).isLessThan(1_000_000);
        long most = allocatedMost(() -> {
            Photo photo = stored(png);
            assertThat(List.of(photo.width(), photo.height())).containsExactly(2_048, 2_048);
        });
        assertThat(most).isLessThan(220_000_000);
    }

    @Test
    void a_progressive_jpeg_is_refused_where_its_decoder_would_hold_too_much() {
        assertThat(stored(TestPhotos.progressiveJpeg(3_000, 2_000)).width()).isEqualTo(2_048);
        byte[] small = TestPhotos.progressiveJpeg(64, 64);
        assertThat(JpegSegments.bytesHeld(small)).isEqualTo(2L * 64 * 64 * 3 / 2);
        assertThat(JpegSegments.bytesHeld(TestPhotos.jpeg(64, 64))).isZero();
        byte[] large = sized(small, 7_000, 7_000);
        assertThat(store(large)).isEqualTo(new PhotoResult.TooManyPixels(PhotoStore.PIXEL_LIMIT));
    }

    /** With another size in its frame header. */
    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] sized = jpeg.clone();
        for (int i = 2; i < sized.length - 9; i++) {
            if ((sized[i] & 0xFF) == 0xFF && (sized[i + 1] & 0xFF) == 0xC2) {
                ByteBuffer.wrap(sized).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return sized;
            }
        }
        throw new IllegalArgumentException("no progressive frame");
    }

    /** Bytes that the thread which reads photos allocated meanwhile: never more can have been in use. */
    private static long allocatedMost(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("photo"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.threadId()))
                .max()
                .orElseThrow();
    }

    @Test
    void many_at_once_wait_their_turn_or_are_sent_away() throws Exception {
        byte[] large = TestPhotos.jpeg(6_000, 4_000);
        List<PhotoResult> results;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<PhotoResult>> uploads = Collections.nCopies(60, () -> store(large));
            results = callers.invokeAll(uploads).stream().map(Future::resultNow).toList();
        }
        assertThat(results).hasAtLeastOneElementOfType(PhotoResult.Stored.class);
        assertThat(results).hasAtLeastOneElementOfType(PhotoResult.Busy.class);
        assertThat(results).hasOnlyElementsOfTypes(PhotoResult.Stored.class, PhotoResult.Busy.class);
        assertThat(store(large)).isInstanceOf(PhotoResult.Stored.class);
    }

    @Test
    void a_jpeg_of_endless_scans_is_refused() {
        byte[] jpeg = TestPhotos.jpeg(40, 40);
        byte[] scans = Arrays.copyOf(jpeg, jpeg.length + 2_000);
        for (int i = jpeg.length; i < scans.length; i += 2) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }
        assertThat(store(scans)).isEqualTo(new PhotoResult.Damaged());
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        byte[] large = Arrays.copyOf(TestPhotos.jpeg(40, 40), (int) PhotoStore.BYTE_LIMIT + 1);
        assertThat(store(large)).isEqualTo(new PhotoResult.TooManyBytes(PhotoStore.BYTE_LIMIT));
        assertThat(store(Arrays.copyOf(large, large.length - 1))).isInstanceOf(PhotoResult.Stored.class);
    }

    @Test
    void what_is_no_photo_is_said_to_be_none() {
        assertThat(Stream.of(
                        "", "hello", "<svg onload=alert(1)>", "%PDF-1.7", "PK\u0003\u0004", "\0\0\0\u0020ftypisom"))
                .allSatisfy(content -> assertThat(store(bytes(content))).isEqualTo(new PhotoResult.NotAPhoto()));
    }

    @Test
    void formats_that_are_not_taken_are_named() {
        assertThat(store(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1")))
                .isEqualTo(new PhotoResult.UnsupportedFormat("HEIC"));
        assertThat(store(bytes("\0\0\0\u0018ftypmif1\0\0\0\0heic")))
                .isEqualTo(new PhotoResult.UnsupportedFormat("HEIC"));
        assertThat(store(bytes("RIFF\0\0\0\0WEBPVP8 "))).isEqualTo(new PhotoResult.UnsupportedFormat("WebP"));
        assertThat(store(bytes("II*\0\0\0\0\0"))).isEqualTo(new PhotoResult.UnsupportedFormat("TIFF"));
    }

    @Test
    void broken_content_is_damaged() {
        byte[] jpeg = TestPhotos.jpeg(400, 400);
        assertThat(store(Arrays.copyOf(jpeg, 30))).isEqualTo(new PhotoResult.Damaged());
        assertThat(store(bytes("\u0089PNG\r\n\u001A\nnothing that follows"))).isEqualTo(new PhotoResult.Damaged());
        assertThat(store(bytes("GIF89a\uFFFF"))).isEqualTo(new PhotoResult.Damaged());
        assertThat(store(bytes("BM and then some more words"))).isEqualTo(new PhotoResult.Damaged());
        assertThat(listFiles()).isEmpty();
    }

    @Test
    void a_photo_that_waited_a_day_is_removed_and_so_is_a_file_without_a_row() throws IOException {
        Photo old = stored(TestPhotos.jpeg(40, 30));
        clock.advance(Duration.ofHours(20));
        Photo recent = stored(TestPhotos.jpeg(40, 30));
        Path left = folder.resolve("photos/ab").resolve("ab" + "0".repeat(30) + ".part");
        Files.createDirectories(left.getParent());
        Files.write(left, new byte[10]);
        clock.advance(Duration.ofHours(5));
        for (Path file : listFiles())
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(2))));

        assertThat(photos.sweep()).isEqualTo(2);

        assertThat(photos.find(old.id())).isEmpty();
        assertThat(listFiles()).singleElement().asString().endsWith(recent.id() + ".sealed");
        assertThat(photos.sweep()).isZero();
    }

    @Test
    void a_file_whose_row_is_still_to_come_is_left_alone() throws IOException {
        Path young = folder.resolve("photos/ab").resolve("ab" + "0".repeat(30) + ".sealed");
        Files.createDirectories(young.getParent());
        Files.write(young, new byte[10]);
        Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2026-01-05T00:30:00Z")));
        assertThat(photos.sweep()).isZero();
        assertThat(young).exists();
    }

    @Test
    void a_file_is_sealed_and_bound_to_its_photo() throws IOException {
        Photo photo = stored(TestPhotos.jpeg(40, 30));
        Photo other = stored(TestPhotos.jpeg(60, 30));
        Path first = listFiles().stream()
                .filter(f -> f.toString().contains(photo.id()))
                .findFirst()
                .orElseThrow();
        Path second = listFiles().stream()
                .filter(f -> f.toString().contains(other.id()))
                .findFirst()
                .orElseThrow();
        assertThat(text(Files.readAllBytes(first))).doesNotContain("\u00FF\u00D8\u00FF", "JFIF");
        Files.copy(second, first, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> photos.content(photo)).isInstanceOf(VaultException.class);
    }

    @Test
    void photos_that_an_earlier_version_left_unsealed_are_sealed() throws IOException {
        byte[] jpeg = TestPhotos.jpeg(40, 30);
        String id = "ab" + "1".repeat(30);
        Path unsealed = folder.resolve("photos/ab").resolve(id + ".jpg");
        Files.createDirectories(unsealed.getParent());
        Files.write(unsealed, jpeg);
        database.write(handle -> handle.execute("INSERT INTO photo (id, concern, place, digest, width, height, bytes,"
                        + " created_at) VALUES ('" + id + "', NULL, 0, 'd', 40, 30, " + jpeg.length + ", 0)")
                + handle.execute("CREATE TABLE unsealed_photo AS SELECT id, digest, created_at FROM photo"));
        try (PhotoStore opened = PhotoStore.open(database, vault, folder.resolve("photos"), clock)) {
            assertThat(opened.content(opened.find(id).orElseThrow())).isEqualTo(jpeg);
        }
        assertThat(unsealed).doesNotExist();
        assertThat(listFiles()).hasSize(1);
    }

    @Test
    void where_nothing_can_be_written_nothing_is_stored() throws IOException {
        Files.writeString(folder.resolve("photos"), "a file where the folder should be");
        assertThatThrownBy(() -> store(TestPhotos.jpeg(40, 30))).isInstanceOf(UncheckedIOException.class);
    }

    private PhotoResult store(byte[] content) {
        return photos.store(TestPhotos.stream(content));
    }

    private Photo stored(byte[] content) {
        PhotoResult result = store(content);
        assertThat(result).isInstanceOf(PhotoResult.Stored.class);
        return ((PhotoResult.Stored) result).photo();
    }

    private byte[] content(Photo photo) {
        return photos.content(photo);
    }

    private List<Path> listFiles() {
        Path root = folder.resolve("photos");
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
