package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.photos.Area;
import suban.intake.photos.Blurring;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoResult;
import suban.intake.photos.PhotoStore;
import suban.intake.photos.TestPhotos;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Photos from filing to the result, and what others see of them. A subclass an engine. */
abstract class PhotoPathContract {
    private static final Doer LAMPS = Doer.unit("zhao.gong", "urban");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private Blurring blurring;
    private Intake intake;
    private Review review;
    private UnitDesk units;
    private Following following;
    private PersonalRecords records;
    private int keys;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        blurring = new Blurring(database, photos);
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
        units = new UnitDesk(database, vault, SmallCity.rules(), photos, clock);
        following = new Following(database, vault, SmallCity.rules(), photos, clock);
        records = new PersonalRecords(database, vault, photos, clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void a_resident_adds_photos_up_to_nine_in_all_and_in_their_order() {
        String first = photo();
        FiledConcern c = file(first);
        String second = photo();
        assertThat(following.findPhotosLeft(c.trackingCode())).contains(8);
        c = done(following.supplement(c.trackingCode(), "再补一张", List.of(second), false));
        assertThat(c.photos()).isEqualTo(List.of(first, second)).isNotEmpty();
        List<String> many = Stream.generate(this::photo).limit(8).toList();
        assertThat(following.supplement(c.trackingCode(), "还有", many, false))
                .isEqualTo(new StepResult.Invalid(List.of("photos-too-many")));
        assertThat(following.supplement(c.trackingCode(), "别人的", List.of(first), false))
                .isEqualTo(new StepResult.Invalid(List.of("photos-unknown")));
        done(following.supplement(c.trackingCode(), "还有", many.subList(0, 7), false));
        assertThat(following.findPhotosLeft(c.trackingCode())).contains(0);
        assertThat(following.findPhotosLeft("2222-2222-2222")).isEmpty();
    }

    @Test
    void the_same_addition_with_photos_sent_twice_stands_once() {
        FiledConcern c = worked(file(photo()));
        String photo = photo();
        c = done(following.supplement(c.trackingCode(), "新拍的", List.of(photo), false));
        int revision = c.revision();
        // A retry names the same photo, a second press of the button uploads it again.
        assertThat(done(following.supplement(c.trackingCode(), "新拍的", List.of(photo), false))
                        .revision())
                .isEqualTo(revision);
        c = done(following.supplement(c.trackingCode(), " 新拍的 ", List.of(photo()), false));
        assertThat(c.revision()).isEqualTo(revision);
        assertThat(c.photos()).hasSize(2);

        c = done(following.supplement(c.trackingCode(), "新拍的", List.of(other()), false));
        assertThat(c.photos()).as("another photo with the same words").hasSize(3);
        c = done(following.supplement(c.trackingCode(), "新拍的", List.of(), false));
        assertThat(c.revision()).isEqualTo(revision + 2);
    }

    @Test
    void the_resident_sees_what_a_unit_shows_and_nothing_else() {
        String own = photo();
        FiledConcern c = worked(file(own));
        String hidden = photo();
        c = done(units.progress(c.id(), LAMPS, "已到现场查看", new Results(List.of(hidden), false), c.revision()));
        String shown = photo();
        c = done(units.resolve(c.id(), LAMPS, "路灯已更换，现场已亮灯", false, new Results(List.of(shown), true), c.revision()));
        String code = c.trackingCode();

        assertThat(c.photos()).as("the resident's").containsExactly(own);
        assertThat(seen(code)).containsExactly(shown);
        assertThat(following.findPhoto(code, shown)).isPresent();
        assertThat(following.findPhoto(code, hidden)).isEmpty();
        assertThat(following.findPhoto(code, own)).isEmpty();
        assertThat(following.findPhoto(file().trackingCode(), shown)).isEmpty();

        assertThat(blurring.show(get(hidden), true)).isTrue();
        assertThat(blurring.show(get(hidden), true)).isFalse();
        assertThat(seen(code)).containsExactly(hidden, shown);
        assertThat(blurring.show(get(own), true)).as("not a unit's").isFalse();
        blurring.show(get(shown), false);
        assertThat(following.findPhoto(code, shown)).isEmpty();
    }

    @Test
    void a_unit_gives_no_photo_twice_and_no_more_than_nine() {
        FiledConcern c = worked(file());
        String one = photo();
        c = done(units.progress(c.id(), LAMPS, "已到现场查看", new Results(List.of(one), true), c.revision()));
        assertThat(units.progress(c.id(), LAMPS, "再看", new Results(List.of(one), true), c.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("photos-unknown")));
        List<String> many = Stream.generate(this::photo).limit(9).toList();
        assertThat(units.progress(c.id(), LAMPS, "再看", new Results(many, true), c.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("photos-too-many")));
        Doer other = Doer.unit("qian.gong", "ecology");
        assertThat(units.progress(c.id(), other, "再看", new Results(List.of(photo()), true), c.revision()))
                .isInstanceOf(StepResult.UnknownConcern.class);
    }

    @Test
    void others_see_the_blurred_photo_and_intake_can_undo_it() throws IOException {
        FiledConcern c = file(photo());
        Photo photo = get(c.photos().getFirst());
        byte[] original = photos.content(photo);
        replace(photo, new Area(10, 10, 20, 20));
        byte[] once = blurring.contentForOthers(photo);
        assertThat(once).isNotEqualTo(original);
        assertThat(colours(once, 12, 12, 28, 28)).isLessThan(colours(original, 12, 12, 28, 28) / 4);
        assertThat(photos.content(photo)).isEqualTo(original);
        assertThat(review.find(c.id()).orElseThrow().photos()).containsExactly(photo.id());

        replace(photo, new Area(60, 60, 39.5, 90));
        byte[] twice = blurring.contentForOthers(photo);
        assertThat(colours(twice, 12, 12, 28, 28)).as("still blurred").isLessThan(40);
        assertThat(files()).as("no copy is left that nobody sees").isEqualTo(2);
        assertThat(get(photo.id()).original()).isNull();

        photos.deleteFiles(blurring.undo(photo));
        assertThat(blurring.contentForOthers(photo)).isEqualTo(original);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void erasing_takes_copies_and_results_along() throws IOException {
        FiledConcern c = worked(file(photo()));
        replace(get(c.photos().getFirst()), new Area(0, 0, 50, 50));
        done(units.progress(c.id(), LAMPS, "已到现场查看", new Results(List.of(photo()), true), c.revision()));
        assertThat(files()).isEqualTo(3);
        assertThat(records.erase(c.id(), "sun.ke")).isTrue();
        assertThat(files()).isZero();
        assertThat(photos.list(c.id())).isEmpty();
    }

    @Test
    void a_photo_that_is_made_and_never_used_is_swept_away() throws IOException {
        FiledConcern c = file(photo());
        Photo copy = blurring.make(get(c.photos().getFirst()), List.of(new Area(0, 0, 50, 50)))
                .orElseThrow();
        assertThat(files()).isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        photos.sweep();
        assertThat(photos.find(copy.id())).isEmpty();
        assertThat(photos.list(c.id())).hasSize(1);
        assertThat(blurring.findCopy(get(c.photos().getFirst()))).isEmpty();
    }

    @Test
    void an_area_is_within_the_picture_or_none() {
        assertThat(Area.find("1", "2", "3", "4")).contains(new Area(1, 2, 3, 4));
        assertThat(Area.find("90,90,50,50")).contains(new Area(90, 90, 10, 10));
        for (String wrong :
                List.of("", "1,2,3", "-1,2,3,4", "100,2,3,4", "1,2,0,4", "NaN,1,1,1", "1e9,1,1,1", "a,b,c,d"))
            assertThat(Area.find(wrong)).as(wrong).isEmpty();
    }

    private void replace(Photo photo, Area area) {
        Photo copy = blurring.make(photo, List.of(area)).orElseThrow();
        photos.deleteFiles(blurring.replace(photo, copy));
    }

    /** How many colours there are within an area in percent; few where it is blurred. */
    private static long colours(byte[] jpeg, int left, int top, int right, int bottom) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(
                left * width / 100,
                top * height / 100,
                (right - left) * width / 100,
                (bottom - top) * height / 100,
                null,
                0,
                (right - left) * width / 100);
        return java.util.Arrays.stream(pixels)
                .map(pixel -> new Color(pixel).getRGB() & 0xF8F8F8)
                .distinct()
                .count();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("photos"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private List<String> seen(String code) {
        return following.find(code).orElseThrow().entries().stream()
                .flatMap(entry -> entry.photos().stream())
                .toList();
    }

    private Photo get(String id) {
        return photos.find(id).orElseThrow();
    }

    private String photo() {
        PhotoResult result = photos.store(new ByteArrayInputStream(speckled()));
        return ((PhotoResult.Stored) result).photo().id();
    }

    private String other() {
        PhotoResult result = photos.store(TestPhotos.stream(TestPhotos.jpeg(41, 30)));
        return ((PhotoResult.Stored) result).photo().id();
    }

    private static byte[] speckled() {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 300; y++) for (int x = 0; x < 400; x++) picture.setRGB(x, y, random.nextInt());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "JPEG", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private FiledConcern file(String... added) {
        FileResult filed = intake.file(Requests.withPhotos(added), "key-" + ++keys);
        String id = records.findByTrackingCode(((FileResult.Filed) filed).trackingCode())
                .orElseThrow();
        return review.find(id).orElseThrow();
    }

    private FiledConcern worked(FiledConcern filed) {
        FiledConcern c = done(review.dispatch(filed.id(), "li.na", List.of(), null, filed.revision()));
        return done(units.acknowledge(c.id(), LAMPS, null, c.revision()));
    }

    private static FiledConcern done(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Done.class);
        return ((StepResult.Done) result).concern();
    }
}
