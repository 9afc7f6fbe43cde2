package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import suban.classifier.catalogue.Service;
import suban.classifier.messages.ResidentMessages;
import suban.classifier.places.District;
import suban.classifier.places.Landmark;
import suban.classifier.places.Outlines;
import suban.knowledge.Article;
import suban.models.text.Language;

/** Reads a city pack as described in {@code docs/city-pack.md}. Not thread-safe; one reader reads one pack. */
public final class CityPackReader {
    /** Fewer leave nothing to learn to tell apart. */
    private static final int FEWEST_SERVICES = 2;

    private final Path root;
    private final ResidentMessages others;
    private final Mistakes mistakes = new Mistakes();
    private final References references = new References();
    private final PackFile files;

    private CityPackReader(Path root, ResidentMessages others) {
        this.root = root;
        this.others = others;
        this.files = new PackFile(root, mistakes);
    }

    /** @param root folder of the pack; how residents write is learnt from the sample city's messages as well */
    public static PackResult read(Path root) {
        return read(root, StarterPack.messages());
    }

    /**
     * @param root folder of the pack, on disk or inside an archive
     * @param others what residents of another city write, to learn from as well
     */
    static PackResult read(Path root, ResidentMessages others) {
        return new CityPackReader(root, others).read();
    }

    private PackResult read() {
        if (!Files.isDirectory(root)) {
            mistakes.add(root.toString(), 0, "没有这个文件夹", "there is no such folder");
            return new PackResult.Invalid(mistakes.inFileOrder());
        }
        new WordsReader(root, files, mistakes).read();
        var city = file("city.yaml", new CityReader(root)::read);
        var departments = file("departments.yaml", new DepartmentsReader(references)::read);
        List<Service> services = services();
        PlacesReader places = new PlacesReader(references, mistakes);
        List<District> districts =
                file("places/districts.yaml", places::districts).orElse(List.of());
        List<Landmark> landmarks = files.text(PlacesReader.LANDMARKS)
                .map(text -> places.landmarks(text, districts))
                .orElse(List.of());
        Outlines outlines = outlines(districts);
        ZoneId zone = city.map(City::zone).orElse(ZoneOffset.UTC);
        var calendar = files.yaml("calendar.yaml").flatMap(node -> CalendarReader.read(node, zone));
        var lines = file("lines.yaml", new LinesReader(references)::read);
        var replies = new RepliesReader(city.map(City::serviceName).orElse(PackNode.MISSING));
        var wording = files.yaml("replies.yaml").flatMap(replies::read);
        List<Article> articles = articles();
        ResidentMessages messages = new ResidentMessagesReader(root, files, mistakes)
                .read(services, articles, lines.orElse(List.of()))
                .with(others);
        references.check();
        if (!mistakes.none()) return new PackResult.Invalid(mistakes.inFileOrder());
        return new PackResult.Valid(new CityPack(
                city.orElseThrow(),
                departments.orElseThrow(),
                services,
                districts,
                landmarks,
                outlines,
                calendar.orElseThrow(),
                lines.orElseThrow(),
                wording.orElseThrow(),
                articles,
                messages,
                FittedFile.read(root)));
    }

    private <T> Optional<T> file(String name, Function<PackNode, T> reader) {
        return files.yaml(name).map(reader);
    }

    private Outlines outlines(List<District> districts) {
        if (districts.isEmpty() || !Files.exists(root.resolve(OutlinesReader.FILE), LinkOption.NOFOLLOW_LINKS))
            return Outlines.UNKNOWN;
        return files.text(OutlinesReader.FILE)
                .map(new OutlinesReader(districts, mistakes)::read)
                .orElse(Outlines.UNKNOWN);
    }

    private List<Service> services() {
        List<Service> all = new ArrayList<>();
        for (String name : list("services", ".yaml")) {
            file("services/" + name + ".yaml", new ServicesReader(references)::read)
                    .ifPresent(all::addAll);
        }
        if (all.size() < FEWEST_SERVICES) {
            mistakes.add(
                    "services",
                    0,
                    "至少要有 " + FEWEST_SERVICES + " 个事项，现在有 " + all.size() + " 个",
                    "there must be at least " + FEWEST_SERVICES + " services, not " + all.size());
        }
        return all;
    }

    private List<Article> articles() {
        ArticlesReader reader = new ArticlesReader(files, references, mistakes);
        List<Article> all = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String name : list("articles/" + language.code(), ".md")) {
                reader.read(language, name).ifPresent(all::add);
            }
        }
        askedTwice(all);
        return all;
    }

    /** A question that two articles claim would be answered by chance. */
    private void askedTwice(List<Article> articles) {
        Map<String, Article> askedBy = new HashMap<>();
        for (Article article : articles) {
            for (String question : Stream.concat(Stream.of(article.title()), article.variants().stream())
                    .distinct()
                    .toList()) {
                Article other = askedBy.putIfAbsent(question, article);
                if (other == null || other.id().equals(article.id())) continue;
                mistakes.add(
                        "articles/" + article.language().code() + "/" + article.id() + ".md",
                        0,
                        "问法“" + question + "”也在条目“" + other.id() + "”里",
                        "the variant \"" + question + "\" is also one of article \"" + other.id() + "\"");
            }
        }
    }

    private List<String> list(String folder, String ending) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            mistakes.add(folder, 0, "缺少这个文件夹", "this folder is missing");
            return List.of();
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(ending) && !n.startsWith("."))
                    .map(n -> n.substring(0, n.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
