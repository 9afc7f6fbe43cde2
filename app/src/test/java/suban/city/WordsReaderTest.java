package suban.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.understanding.Cues;
import suban.classifier.wording.CityWords;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Language;

class WordsReaderTest {
    private static final String MESSAGE = "巷子里的灯歇菜咯";

    @TempDir
    Path root;

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("words").resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private List<String> mistakes() {
        Mistakes mistakes = new Mistakes();
        new WordsReader(root, new PackFile(root, mistakes), mistakes).read();
        return mistakes.inFileOrder().stream()
                .map(mistake -> mistake.in(Language.EN))
                .toList();
    }

    @Test
    void a_pack_need_not_add_any() {
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_with_its_file_and_line() throws IOException {
        write("zh/kinds.txt", "[no-such-section]\n歇菜\n");
        write("zh/reading.txt", "歇菜\n[complains]\n歇菜(\n");
        write("en/recipes.txt", "[asks]\n");
        assertThat(mistakes())
                .hasSize(4)
                .anyMatch(m -> m.startsWith("words/zh/kinds.txt:1") && m.contains("no section [no-such-section]"))
                .anyMatch(m -> m.startsWith("words/zh/reading.txt:1") && m.contains("before the first section"))
                .anyMatch(m -> m.startsWith("words/zh/reading.txt:3") && m.contains("not a regular expression"))
                .anyMatch(m -> m.startsWith("words/en/recipes.txt") && m.contains("no such topic"));
    }

    @Test
    void what_would_clash_when_it_is_read_is_told_before() throws IOException {
        write("zh/reading.txt", "[complains]\n歇菜\n[complains]\n冇电火\n");
        assertThat(mistakes()).singleElement().asString().contains("words/zh/reading.txt:3", "is there twice");
        write("zh/reading.txt", "[frame]\n(?<new>.+)咋整\n");
        assertThat(mistakes()).singleElement().asString().contains("words/zh/reading.txt", "[frame] together");
    }

    @Test
    void a_city_that_comes_too_late_is_told_so() {
        assertThat(Words.of("kinds").sections()).isNotEmpty();
        assertThatThrownBy(() -> new CityWords(Map.of("zh/kinds", "[asks]\n歇菜\n")).use())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void messages_are_read_by_the_words_of_the_city() throws Exception {
        assertThat(complaints()).isEqualTo(0);
        write("zh/reading.txt", "[complains]\n歇菜\n");
        assertThat(complaintsInOwnProcess()).isEqualTo(1);
    }

    private static int complaints() {
        return Cues.of(FoldedText.of(MESSAGE).text(), Language.ZH).complains();
    }

    /** Words are read once a process. */
    private int complaintsInOwnProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WordsReaderTest.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Integer.parseInt(out.strip());
    }

    /** Reads a message as a city with these words does. */
    public static void main(String[] args) {
        WordsReader.read(Path.of(args[0])).use();
        System.out.println(complaints());
    }
}
