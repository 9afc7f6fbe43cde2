package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.photos.PhotoInventory;
import suban.intake.photos.PhotoStore;
import suban.intake.photos.Video;
import suban.intake.photos.VideoFormat;
import suban.intake.photos.VideoResult;
import suban.intake.photos.VideoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.storage.vault.VaultException;

/** Videos from the upload to their erasure. A subclass an engine. */
abstract class VideoContract {
    private static final int LIMIT = 300_000;

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private VideoStore videos;
    private Intake intake;
    private Following following;
    private PersonalRecords records;
    private int keys;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock, LIMIT);
        videos = photos.videos();
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        following = new Following(database, vault, SmallCity.rules(), photos, clock);
        records = new PersonalRecords(database, vault, photos, clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void a_video_is_sealed_on_disk_and_read_in_parts() throws IOException {
        byte[] plain = mp4("mp42", box("mdat", noise(200_000)));
        Video video = stored(plain, "a still".getBytes(StandardCharsets.UTF_8));
        assertThat(video.format()).isEqualTo(VideoFormat.MP4);
        assertThat(video.bytes()).isEqualTo(plain.length);
        assertThat(content(video)).isEqualTo(plain);
        try (InputStream part = videos.content(video, 100_000, 5)) {
            assertThat(part.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(plain, 100_000, 100_005));
        }
        assertThat(videos.findStill(video)).contains("a still".getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(files().getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("ftypmp42");
        assertThat(stored(mp4("qt  "), null).format()).isEqualTo(VideoFormat.QUICKTIME);
        assertThat(stored(webm("webm"), null).format()).isEqualTo(VideoFormat.WEBM);
    }

    @Test
    void what_is_no_video_or_too_large_leaves_nothing_behind() {
        for (byte[] other : List.of(
                "%PDF-1.7 clip.mp4".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                mp4("heic"),
                mp4("M4A "),
                webm("matroska"),
                mp4(
                        "mp42",
                        ByteBuffer.allocate(8)
                                .putInt(4)
                                .put("moov".getBytes(StandardCharsets.US_ASCII))
                                .array())))
            assertThat(videos.store(new ByteArrayInputStream(other), null)).isInstanceOf(VideoResult.NotAVideo.class);
        assertThat(videos.store(new ByteArrayInputStream(mp4("isom", box("mdat", noise(LIMIT)))), null))
                .isEqualTo(new VideoResult.TooManyBytes(LIMIT));
        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        InputStream upload = new SequenceInputStream(new ByteArrayInputStream(mp4("mp42")), broken);
        assertThatThrownBy(() -> videos.store(upload, null)).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_kill_leaves_is_swept_away_and_no_part_of_a_backup() throws IOException {
        Video video = stored(mp4("mp42"), null);
        Path part = folder.resolve("photos/videos/01/0123456789abcdef0123456789abcdef.part");
        Files.createDirectories(part.getParent());
        Files.write(part, new byte[10]);
        Files.setLastModifiedTime(
                part, java.nio.file.attribute.FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        PhotoInventory inventory = inventory();
        assertThat(inventory.present())
                .hasSize(1)
                .allMatch(path -> path.toString().contains(video.id()));
        assertThat(inventory.leftOver()).containsExactly("0123456789abcdef0123456789abcdef");
        assertThat(photos.sweep()).isEqualTo(1);
        assertThat(files()).hasSize(1);
        assertThat(inventory().missing()).isEmpty();
        Files.delete(files().getFirst());
        assertThat(inventory().missing()).containsExactly(video.id());
    }

    @Test
    void where_it_was_recorded_is_blanked_and_everything_else_stays_in_its_place() throws IOException {
        byte[] place = "+22.5431+114.0579/".getBytes(StandardCharsets.US_ASCII);
        byte[] track = box("trak", box("tkhd", noise(20)), box("udta", place));
        byte[] plain = mp4(
                "qt  ",
                box(
                        "moov",
                        box("mvhd", noise(30)),
                        box("udta", box("xyz ", place)),
                        track,
                        box("meta", place),
                        new byte[4]),
                box("uuid", place),
                box("mdat", noise(70_000)));
        byte[] kept = content(stored(plain, null));
        assertThat(kept).hasSameSizeAs(plain);
        String text = new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("114.0579", "udta", "meta", "uuid").contains("mvhd", "tkhd", "free");
        assertThat(text.indexOf("mdat")).isEqualTo(new String(plain, StandardCharsets.ISO_8859_1).indexOf("mdat"));
        assertThat(text.substring(text.indexOf("mdat")))
                .isEqualTo(new String(box("mdat", noise(70_000)), StandardCharsets.ISO_8859_1).substring(4));
    }

    @Test
    void a_video_that_was_changed_on_disk_is_not_shown() throws IOException {
        Video video = stored(mp4("mp42", box("mdat", noise(200_000))), null);
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(sealed, sealed.length - 1));
        assertThatThrownBy(() -> content(video)).isInstanceOf(VaultException.class);
        sealed[150_000] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(() -> content(video)).isInstanceOf(VaultException.class);
    }

    @Test
    void it_goes_with_its_concern_once_and_is_erased_with_it() throws IOException {
        Video video = stored(mp4("mp42"), null);
        FileRequest request = with(video.id());
        assertThat(intake.file(request, "k")).isInstanceOf(FileResult.Filed.class);
        assertThat(intake.file(request, "k")).isInstanceOf(FileResult.Replayed.class);
        assertThat(intake.file(with(stored(mp4("isom"), null).id()), "k")).isInstanceOf(FileResult.Conflict.class);
        assertThat(intake.file(request, "another")).isEqualTo(new FileResult.Rejected(List.of("video-unknown")));
        assertThat(intake.file(with("nonsense"), "more")).isEqualTo(new FileResult.Rejected(List.of("video-unknown")));
        String concern = videos.find(video.id()).orElseThrow().concern();
        assertThat(concern).isNotNull();
        assertThat(videos.list(concern)).extracting(Video::id).containsExactly(video.id());
        assertThat(records.erase(concern, "retention")).isTrue();
        assertThat(videos.find(video.id())).isEmpty();
        assertThat(files()).allMatch(file -> !file.toString().contains(video.id()));
    }

    @Test
    void a_resident_adds_one_at_a_time_and_three_in_all() {
        String code =
                ((FileResult.Filed) intake.file(with(stored(mp4("mp42"), null).id()), "k" + keys++)).trackingCode();
        assertThat(following.findVideosLeft(code)).contains(2);
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(following.supplement(
                            code,
                            "又拍了一段，第" + i + "段",
                            List.of(),
                            stored(mp4("mp42"), null).id(),
                            false))
                    .isInstanceOf(StepResult.Done.class);
        }
        assertThat(following.findVideosLeft(code)).contains(0);
        assertThat(following.supplement(
                        code, "还有", List.of(), stored(mp4("mp42"), null).id(), false))
                .isEqualTo(new StepResult.Invalid(List.of("video-too-many")));
        String concern = records.findByTrackingCode(code).orElseThrow();
        assertThat(videos.list(concern)).extracting(Video::event).hasSize(3).startsWith((String) null);
        records.erasePhotos(concern);
        assertThat(videos.list(concern)).isEmpty();
    }

    @Test
    void an_addition_that_is_sent_twice_with_its_video_stands_once() {
        String code =
                ((FileResult.Filed) intake.file(with(stored(mp4("mp42"), null).id()), "k" + keys++)).trackingCode();
        for (int i = 0; i < 2; i++) {
            assertThat(following.supplement(
                            code, "又拍了一段", List.of(), stored(mp4("mp42"), null).id(), false))
                    .isInstanceOf(StepResult.Done.class);
        }
        assertThat(following.findVideosLeft(code)).contains(1);
        // Other words are something else, and so is another video.
        following.supplement(code, "又拍了一段", List.of(), null, false);
        following.supplement(code, "又拍了一段", List.of(), stored(mp4("isom"), null).id(), false);
        assertThat(following.findVideosLeft(code)).contains(0);
    }

    @Test
    void one_that_nobody_files_is_gone_after_a_day() {
        stored(mp4("mp42"), null);
        clock.advance(Duration.ofHours(25));
        photos.sweep();
        int left = database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM video")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isZero();
    }

    private Video stored(byte[] plain, byte @Nullable [] still) {
        return ((VideoResult.Stored) videos.store(new ByteArrayInputStream(plain), still)).video();
    }

    private byte[] content(Video video) throws IOException {
        try (InputStream in = videos.content(video, 0, video.bytes())) {
            return in.readAllBytes();
        }
    }

    private PhotoInventory inventory() {
        return database.read(handle -> PhotoInventory.take(handle, folder.resolve("photos"), clock.instant()));
    }

    private FileRequest with(String video) {
        FileRequest r = Requests.streetLight();
        return new FileRequest(
                r.confirmed(), r.understood(), r.text(), r.language(), null, null, List.of(), false, video);
    }

    private List<Path> files() {
        Path place = folder.resolve("photos");
        if (!Files.exists(place)) return List.of();
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] mp4(String brand, byte[]... boxes) {
        byte[] type = (brand + "\0\0\0\0").getBytes(StandardCharsets.US_ASCII);
        return joined(box("ftyp", type), joined(boxes));
    }

    private static byte[] webm(String type) {
        return joined(
                new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) 0x9F, 0x42, (byte) 0x82, (byte) 0x84},
                type.getBytes(StandardCharsets.US_ASCII),
                noise(500));
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] inside = joined(content);
        return ByteBuffer.allocate(8 + inside.length)
                .putInt(8 + inside.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(inside)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }
}
