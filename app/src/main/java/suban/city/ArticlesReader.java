package suban.city;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.knowledge.Article;
import suban.models.text.Language;

/** One file of {@code articles/zh} or {@code articles/en}: YAML front matter, then Markdown. */
final class ArticlesReader {
    private static final Pattern FRONT = Pattern.compile("\\A---\\r?\\n(.*?)\\r?\\n---\\r?\\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile("(?m)^\\s*</?[a-zA-Z][^>]*>");

    private final PackFile files;
    private final References references;
    private final Mistakes mistakes;

    ArticlesReader(PackFile files, References references, Mistakes mistakes) {
        this.files = files;
        this.references = references;
        this.mistakes = mistakes;
    }

    Optional<Article> read(Language language, String name) {
        String file = "articles/" + language.code() + "/" + name + ".md";
        Optional<String> text = files.text(file);
        if (text.isEmpty()) return Optional.empty();
        Matcher parts = FRONT.matcher(text.get());
        if (!parts.matches()) {
            mistakes.add(
                    file, 1, "应以 --- 之间的说明开头，然后是正文", "must start with front matter between --- lines, then the text");
            return Optional.empty();
        }
        return files.yaml(file, parts.group(1), 1)
                .map(front -> article(language, name, front, parts.group(2).strip()));
    }

    private Article article(Language language, String name, PackNode front, String body) {
        front.only(
                "id",
                "title",
                "variants",
                "owner",
                "services",
                "related",
                "districts",
                "audience",
                "effective-from",
                "effective-until",
                "review-by",
                "sources");
        String id = front.code("id");
        if (!id.equals(name)) {
            front.mistake("id“" + id + "”与文件名不同", "id \"" + id + "\" differs from the file name");
        }
        if (body.isBlank()) front.mistake("没有正文", "there is no text");
        if (HTML.matcher(body).find()) front.mistake("正文里不能用 HTML", "HTML is not allowed in the text");
        if (language == Language.ZH) references.declare(References.ARTICLE, id, front);
        front.get("owner").ifPresent(o -> references.mention(References.DEPARTMENT, o.text(), o));
        front.items("services").forEach(s -> references.mention(References.SERVICE, s.text(), s));
        front.items("related").forEach(r -> references.mention(References.ARTICLE, r.text(), r));
        front.items("districts").forEach(d -> references.mention(References.DISTRICT, d.text(), d));
        Set<String> variants = new HashSet<>();
        for (PackNode variant : front.items("variants")) {
            if (!variants.add(variant.text())) variant.mistake("这个问法重复了", "this variant is there twice");
        }
        return new Article(
                id,
                language,
                front.text("title"),
                front.texts("variants"),
                body,
                front.code("owner"),
                front.texts("services"),
                front.texts("related"),
                Set.copyOf(front.texts("districts")),
                front.optionalText("audience"),
                front.date("effective-from"),
                front.optionalDate("effective-until"),
                front.optionalDate("review-by"),
                List.copyOf(front.texts("sources")));
    }
}
