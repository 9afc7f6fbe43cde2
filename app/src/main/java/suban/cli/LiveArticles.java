package suban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.Configuration;
import suban.city.CityPack;
import suban.knowledge.Article;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.models.text.LocalText;
import suban.storage.Database;

/** The articles that a city has published, in place of those of its pack. Works while the service runs, too. */
final class LiveArticles {
    @Option(names = "--live", descriptionKey = "fit.live")
    private boolean live;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    /** The pack as it is, or with what stands published. */
    CityPack in(CityPack pack, Path data, Terminal terminal) {
        if (!live) return pack;
        Configuration configuration = Configuration.of(data, database.url());
        if (database.url() == null && !Files.exists(data.resolve("suban.db"))) throw nothing(terminal, data.toString());
        try (Database opened = Database.open(configuration.jdbcUrl())) {
            List<Article> published = new Articles(
                            opened, Clock.system(pack.city().zone()))
                    .listPublished().stream().map(ArticleVersion::article).toList();
            if (published.isEmpty()) throw nothing(terminal, configuration.jdbcUrl());
            return pack.withArticles(published);
        }
    }

    private static CommandFailure nothing(Terminal terminal, String where) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT,
                new LocalText("没有已发布的知识：" + where, "No articles are published there: " + where)
                        .in(terminal.language()));
    }
}
