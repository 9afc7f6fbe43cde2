package suban.city;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One file of the pack: its text, or the reason why there is none. */
final class PackFile {
    /** Bytes of a file. */
    static final long LARGEST = 4 << 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit((int) LARGEST)
            .build();

    private final Path root;
    private final Mistakes mistakes;

    PackFile(Path root, Mistakes mistakes) {
        this.root = root;
        this.mistakes = mistakes;
    }

    Optional<String> text(String name) {
        Path path = root.resolve(name);
        try {
            if (!isInside(root, path)) {
                mistakes.add(name, 0, "这个文件在城市包以外", "this file lies outside the pack");
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST) {
                mistakes.add(name, 0, "文件超过 4 MB", "the file is larger than 4 MB");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            mistakes.add(name, 0, "缺少这个文件", "this file is missing");
        } catch (CharacterCodingException e) {
            mistakes.add(name, 0, "不是 UTF-8 编码，请另存为 UTF-8", "not UTF-8: save it again as UTF-8");
        } catch (IOException e) {
            mistakes.add(name, 0, "无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /**
     * Whether the file is one of the pack, also when links are followed: a link could publish any file of the machine.
     * Links within the pack are fine, as when a volume is mounted.
     *
     * @throws NoSuchFileException when there is no such file
     */
    static boolean isInside(Path root, Path path) throws IOException {
        return path.toRealPath().startsWith(root.toRealPath());
    }

    Optional<PackNode> yaml(String name) {
        return text(name).flatMap(text -> yaml(name, text, 0));
    }

    /** Parses YAML that starts below line {@code before} of the file, as the front matter of an article does. */
    Optional<PackNode> yaml(String name, String text, int before) {
        try {
            Optional<Node> node = new Composer(SETTINGS, new PlainParser(SETTINGS, text)).getSingleNode();
            if (node.isEmpty()) mistakes.add(name, 0, "文件是空的", "the file is empty");
            return node.map(n -> new PackNode(n, name, before, mistakes));
        } catch (PlainParser.Refused e) {
            mistakes.add(name, e.line() + before, e.zh(), e.en());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1 + before).orElse(0);
            mistakes.add(name, line, "不是有效的 YAML：" + e.getProblem(), "not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            mistakes.add(name, 0, "不是有效的 YAML：" + e.getMessage(), "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }
}
