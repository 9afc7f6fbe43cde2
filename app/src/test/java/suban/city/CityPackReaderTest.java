package suban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.classifier.emergency.Line;
import suban.models.text.Language;
import suban.staff.SecondFactorRule;

final class CityPackReaderTest {
    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void a_copy_of_the_starter_pack() throws IOException {
        pack = folder.resolve("pack");
        StarterPack.copyTo(pack);
    }

    @Test
    void the_starter_pack_is_valid_and_large_enough() {
        assertThat(StarterPack.read()).isInstanceOfSatisfying(PackResult.Valid.class, valid -> {
            assertThat(valid.pack().city().sample()).isTrue();
            assertThat(valid.pack().services()).hasSizeGreaterThanOrEqualTo(40);
            assertThat(valid.pack().departments()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(valid.pack().districts()).hasSize(11);
            assertThat(valid.pack().articles().stream().filter(a -> a.language() == Language.ZH))
                    .hasSizeGreaterThanOrEqualTo(40);
            assertThat(valid.pack().articles().stream().filter(a -> a.language() == Language.EN))
                    .hasSizeGreaterThanOrEqualTo(20);
        });
    }

    @Test
    void every_word_of_the_places_english_names_is_known() {
        assertThat(StarterPack.read())
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.pack().placeWords())
                                .contains("nanshan", "henggang", "bulong", "road")
                                .allMatch(word -> word.matches("[a-z]*")));
    }

    @Test
    void a_copy_reads_the_same_as_what_travels_in_the_program() {
        assertThat(CityPackReader.read(pack)).isEqualTo(StarterPack.read());
    }

    @Test
    void a_folder_that_is_not_empty_is_not_written_over() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> StarterPack.copyTo(folder)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("city.yaml")).doesNotExist();
    }

    @Test
    void all_mistakes_are_listed_at_once_with_file_line_and_reason() throws IOException {
        change("city.yaml", "time-zone: Asia/Shanghai", "time-zone: Asia/Nowhere");
        change("services/noise.yaml", "department: ecology", "department: no-such-office");
        change("replies.yaml", "smalltalk:", "smalltak:");
        Files.delete(pack.resolve("lines.yaml"));
        List<String> mistakes = mistakes();
        assertThat(mistakes)
                .anyMatch(m -> m.matches("city.yaml:\\d+: unknown time zone \"Asia/Nowhere\""))
                .anyMatch(m -> m.matches("services/noise.yaml:\\d+: there is no department \"no-such-office\""))
                .anyMatch(m -> m.matches("replies.yaml:\\d+: unknown key \"smalltak\""))
                .anyMatch(m -> m.equals("lines.yaml: this file is missing"));
    }

    @Test
    void a_city_may_demand_a_second_factor_of_everyone() throws IOException {
        assertThat(city().secondFactor()).isEqualTo(SecondFactorRule.ADMINISTRATORS);
        change("city.yaml", "time-zone:", "second-factor: everyone\ntime-zone:");
        assertThat(city().secondFactor()).isEqualTo(SecondFactorRule.EVERYONE);
        change("city.yaml", "second-factor: everyone", "second-factor: nobody");
        assertThat(mistakes()).anyMatch(m -> m.matches("city.yaml:\\d+: this is administrators or everyone"));
    }

    @Test
    void a_single_service_leaves_nothing_to_tell_apart() throws IOException {
        try (Stream<Path> groups = Files.list(pack.resolve("services"))) {
            for (Path group : groups.toList()) Files.delete(group);
        }
        Files.writeString(pack.resolve("services/lights.yaml"), """
                group: {code: lights, name: {zh: 路灯, en: Lights}}
                services:
                  - code: street-lights
                    name: {zh: 路灯, en: Street lights}
                    description: {zh: 路灯不亮, en: A light is out}
                    not: {zh: 无, en: Nothing}
                    department: urban-management
                    time-limit: 8
                    examples: {zh: [路灯不亮], en: [The light is out]}
                """);
        assertThat(mistakes()).contains("services: there must be at least 2 services, not 1");
    }

    @Test
    void broken_yaml_is_named_by_line() throws IOException {
        Files.writeString(pack.resolve("calendar.yaml"), "hours: [\"09:00-12:00\"\nweekend: [sunday]\n");
        assertThat(mistakes()).anyMatch(m -> m.matches("calendar.yaml:\\d+: not valid YAML: .*"));
    }

    @Test
    void text_in_another_encoding_is_refused() throws IOException {
        Files.write(pack.resolve("departments.yaml"), "- code: a\n  name: 公安局\n".getBytes("GBK"));
        assertThat(mistakes()).contains("departments.yaml: not UTF-8: save it again as UTF-8");
    }

    @Test
    void a_landmark_row_that_names_no_place_is_refused_by_line() throws IOException {
        Path file = pack.resolve("places/landmarks.csv");
        Files.writeString(
                file,
                "name_zh,name_en,aliases,kind,district,street,certainty\n莲花山,Lianhua Hill,,park,999999,,certain\n");
        assertThat(mistakes()).contains("places/landmarks.csv:2: there is no district \"999999\"");
    }

    @Test
    void a_landmark_may_list_the_words_it_is_not_meant_in() throws IOException {
        Files.writeString(pack.resolve("places/landmarks.csv"), """
                name_zh,name_en,aliases,kind,district,street,certainty,not_in
                大浪商场,Dalang Mall,大浪城,building,440309,,certain,大浪城市|浪费
                """);
        assertThat(mistakes()).containsExactly("places/landmarks.csv:2: \"浪费\" contains no name of this place");
    }

    @Test
    void a_word_that_hides_no_name_or_is_one_is_refused_by_line() throws IOException {
        change("places/districts.yaml", "not-in: {zh: [九龙岗]", "not-in: {zh: [龙岗, 九龙]");
        assertThat(mistakes())
                .anyMatch(m ->
                        m.matches("places/districts.yaml:\\d+: \"龙岗\" is both a name of this place and listed as none"))
                .anyMatch(m -> m.matches("places/districts.yaml:\\d+: \"九龙\" contains no name of this place"))
                .hasSize(2);
    }

    @Test
    void outlines_may_be_left_out_and_are_of_all_districts_else() throws IOException {
        Files.delete(pack.resolve(OutlinesReader.FILE));
        assertThat(CityPackReader.read(pack))
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.pack().outlines().areKnown()).isFalse());
        Files.writeString(
                pack.resolve(OutlinesReader.FILE),
                collection(polygon("\"name\": \"南山区\"", "[[[1,1],[2,1],[2,2],[1,1]]]")));
        assertThat(mistakes())
                .hasSize(10)
                .contains("places/districts.geojson: district \"440304\" (Futian District) has no outline");
    }

    @Test
    void the_sample_outlines_hold_the_centres_of_their_districts() {
        assertThat(StarterPack.read())
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.pack().districts())
                                .allSatisfy(district -> assertThat(valid.pack()
                                                .outlines()
                                                .findDistrict(Objects.requireNonNull(district.centre())))
                                        .contains(district.code())));
    }

    @Test
    void what_is_wrong_with_an_outline_is_told_with_its_feature() throws IOException {
        Path file = pack.resolve(OutlinesReader.FILE);
        Files.writeString(
                file,
                collection(
                        polygon("\"code\": \"440303\"", "[[[114,22],[115,22],[115,23],[114,23]]]"),
                        polygon("\"code\": \"440304\"", "[[[22.5,114],[22.6,114],[22.6,115],[22.5,114]]]"),
                        polygon("\"name\": \"Atlantis\"", "[]"),
                        polygon("\"code\": \"440305\"", "[[[1,1],[2,2],[1,1]]]"),
                        polygon("\"code\": \"440306\"", "[[[1,1],[2,\"x\"],[1,2],[1,1]]]"),
                        polygon("\"code\": \"440303\"", "[[[1,1],[2,1],[2,2],[1,1]]]"),
                        "{\"properties\": {\"code\": \"440307\"}, \"geometry\": {\"type\": \"Point\"}}",
                        "{\"properties\": null, \"geometry\": null}"));
        String at = "places/districts.geojson: feature ";
        assertThat(mistakes())
                .contains(
                        at + "1 \"440303\": a ring is not closed: its last position must be its first",
                        at
                                + "2 \"440304\": position [22.5, 114.0] is out of range; it is [longitude, latitude] in WGS 84",
                        at + "3 \"Atlantis\": the pack has no such district",
                        at + "4 \"440305\": a ring has at least 4 positions",
                        at + "5 \"440306\": a position is [longitude, latitude]",
                        at + "6 \"440303\": the district has an outline already; parts go into one MultiPolygon",
                        at + "7 \"440307\": its geometry must be a Polygon or MultiPolygon",
                        at + "8: names no district (code or name)");
        Files.writeString(file, "{\n\"type\": \"FeatureCollection\",\n features: []}");
        assertThat(mistakes()).singleElement().asString().startsWith("places/districts.geojson:3: not valid JSON: ");
        Files.writeString(file, "[".repeat(50_000));
        assertThat(mistakes()).singleElement().asString().startsWith("places/districts.geojson: not valid JSON: ");
        Files.writeString(file, "{}");
        assertThat(mistakes()).containsExactly("places/districts.geojson: a GeoJSON FeatureCollection is expected");
        Files.write(file, new byte[50 << 20]);
        assertThat(mistakes()).containsExactly("places/districts.geojson: the file is larger than 4 MB");
    }

    private static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
    }

    private static String polygon(String property, String rings) {
        return "{\"properties\": {" + property + "}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": " + rings
                + "}}";
    }

    @Test
    void messages_of_lines_that_contradict_each_other_or_the_language_are_refused_by_line() throws IOException {
        Files.writeString(pack.resolve("lines.yaml"), """
                - code: fire
                  number: "119"
                  kind: emergency
                  name: {zh: 火警, en: Fire}
                  reply: {zh: 请打 119, en: Call 119}
                  signals: {zh: [着火了], en: [is on fire]}
                  examples:
                    zh:
                      - 樓下著火了
                      - my kitchen is in flames
                    en: [smoke is everywhere]
                    fr: [au feu]
                  look-alikes:
                    zh: [楼下著火了]
                    en: [""]
                """);
        assertThat(mistakes())
                .contains(
                        "lines.yaml:10: \"my kitchen is in flames\" belongs under the other language",
                        "lines.yaml:12: unknown key \"fr\"",
                        "lines.yaml:14: \"楼下著火了\" is already in fire examples",
                        "lines.yaml:15: the value is empty");
    }

    @Test
    void the_starter_pack_teaches_each_danger_in_both_languages() {
        assertThat(StarterPack.read()).isInstanceOfSatisfying(PackResult.Valid.class, valid -> {
            List<Line> taught = valid.pack().lines().stream()
                    .filter(line -> !line.examples().isEmpty())
                    .toList();
            assertThat(taught).hasSizeGreaterThanOrEqualTo(9).allSatisfy(line -> {
                assertThat(line.examples().get(Language.ZH)).hasSizeGreaterThanOrEqualTo(30);
                assertThat(line.examples().get(Language.EN)).hasSizeGreaterThanOrEqualTo(15);
                assertThat(line.lookAlikes().get(Language.ZH)).hasSizeGreaterThanOrEqualTo(20);
                assertThat(line.lookAlikes().get(Language.EN)).hasSizeGreaterThanOrEqualTo(10);
            });
        });
    }

    @Test
    void a_question_that_two_articles_claim_is_refused() throws IOException {
        String front = """
                ---
                id: %s
                title: %s
                variants: [同一个问题]
                owner: ecology
                effective-from: 2026-01-01
                sources: [示例]
                ---
                正文。
                """;
        Files.writeString(pack.resolve("articles/zh/one.md"), front.formatted("one", "第一篇"));
        Files.writeString(pack.resolve("articles/zh/two.md"), front.formatted("two", "第二篇"));
        assertThat(mistakes()).contains("articles/zh/two.md: the variant \"同一个问题\" is also one of article \"one\"");
    }

    @Test
    void nothing_outside_the_pack_is_read_by_a_link() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.svg"), "<svg/>");
        change("city.yaml", "logo: branding/logo.svg", "logo: linked.svg");
        Files.createSymbolicLink(pack.resolve("linked.svg"), secret);
        Files.createSymbolicLink(pack.resolve("articles/zh/linked.md"), secret);
        assertThat(mistakes())
                .anyMatch(m -> m.matches("city.yaml:\\d+: the logo must lie inside the pack"))
                .contains("articles/zh/linked.md: this file lies outside the pack")
                .hasSize(2);
    }

    @Test
    void links_within_the_pack_are_followed() throws IOException {
        Files.move(pack.resolve("city.yaml"), pack.resolve("mounted.yaml"));
        Files.createSymbolicLink(pack.resolve("city.yaml"), Path.of("mounted.yaml"));
        assertThat(mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void what_is_nested_deeply_is_named_by_line(int deep) throws IOException {
        Files.writeString(pack.resolve("calendar.yaml"), "hours:\n  " + "[".repeat(deep) + "]".repeat(deep) + "\n");
        Files.writeString(pack.resolve("departments.yaml"), "- ".repeat(deep) + "a\n");
        Files.writeString(pack.resolve("articles/zh/deep.md"), "---\nid: " + "{a: ".repeat(deep) + "\n---\nText\n");
        Files.writeString(
                Files.createDirectories(pack.resolve("words/zh")).resolve("kinds.txt"),
                "[praise]\n" + "(".repeat(deep) + ")".repeat(deep) + "\n");
        assertThat(mistakes())
                .contains("calendar.yaml:2: nested more than 20 levels deep")
                .contains("departments.yaml:1: nested more than 20 levels deep")
                .contains("articles/zh/deep.md:2: nested more than 20 levels deep")
                .allMatch(m -> m.length() < 1_200);
    }

    @Test
    void a_few_lines_that_stand_for_billions_are_refused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        Files.writeString(pack.resolve("lines.yaml"), bomb);
        assertThat(mistakes()).contains("lines.yaml:2: no *aliases, please: write out what is meant");
    }

    @Test
    void a_huge_value_is_not_repeated_whole_and_nothing_in_it_reaches_the_terminal() throws IOException {
        change("city.yaml", "time-zone: Asia/Shanghai", "time-zone: \"\\e[2J" + "x".repeat(1 << 18) + "\"");
        assertThat(mistakes())
                .singleElement()
                .satisfies(m -> assertThat(m)
                        .startsWith("city.yaml:")
                        .doesNotContain("\u001B")
                        .hasSizeLessThan(1_200));
    }

    @Test
    void a_file_beyond_4_megabytes_is_not_read() throws IOException {
        Files.writeString(pack.resolve("lines.yaml"), "# ".repeat(3 << 20));
        assertThat(mistakes()).contains("lines.yaml: the file is larger than 4 MB");
    }

    @Test
    void mistakes_are_worded_in_chinese_too() throws IOException {
        Files.delete(pack.resolve("lines.yaml"));
        assertThat(CityPackReader.read(pack))
                .isInstanceOfSatisfying(
                        PackResult.Invalid.class,
                        invalid -> assertThat(invalid.mistakes())
                                .anyMatch(m -> m.in(Language.ZH).equals("lines.yaml: 缺少这个文件")));
    }

    @Test
    void a_folder_that_is_not_there_is_one_mistake() {
        assertThat(CityPackReader.read(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        PackResult.Invalid.class,
                        invalid -> assertThat(invalid.mistakes()).hasSize(1));
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = pack.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private City city() {
        return ((PackResult.Valid) CityPackReader.read(pack)).pack().city();
    }

    private List<String> mistakes() {
        return switch (CityPackReader.read(pack)) {
            case PackResult.Valid valid -> List.of();
            case PackResult.Invalid invalid ->
                invalid.mistakes().stream().map(m -> m.in(Language.EN)).toList();
        };
    }
}
