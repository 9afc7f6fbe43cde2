package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.Configuration;
import suban.city.CityPack;
import suban.city.PackResult;
import suban.city.StarterPack;
import suban.knowledge.Article;
import suban.knowledge.curation.Articles;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.storage.Database;

final class LiveArticlesTest {
    private static final CityPack PACK = ((PackResult.Valid) StarterPack.read()).pack();

    private final Terminal terminal = new Terminal(
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(OutputStream.nullOutputStream()),
            Messages.load(),
            Language.EN);

    @TempDir
    Path data;

    @Command(name = "anything")
    private static final class AnyCommand implements Runnable {
        @Mixin
        private LiveArticles live = new LiveArticles();

        @Override
        public void run() {}
    }

    private CityPack in(String... arguments) {
        AnyCommand command = new AnyCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.live.in(PACK, data, terminal);
    }

    private void publish(List<Article> articles) {
        try (Database database = Database.open(Configuration.of(data, null).jdbcUrl())) {
            new Articles(database, Clock.systemUTC()).seed(articles);
        }
    }

    @Test
    void what_is_published_takes_the_place_of_the_articles_of_the_pack() {
        publish(PACK.articles().subList(0, 3));
        assertThat(in("--live").articles())
                .extracting(Article::title)
                .containsExactlyInAnyOrderElementsOf(PACK.articles().subList(0, 3).stream()
                        .map(Article::title)
                        .toList());
    }

    @Test
    void the_pack_stays_as_it_is_unless_asked() {
        publish(PACK.articles().subList(0, 3));
        assertThat(in()).isSameAs(PACK);
    }

    @Test
    void a_folder_where_nothing_is_published_is_said_to_be_so() {
        assertThatThrownBy(() -> in("--live"))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.sentences())
                                .singleElement()
                                .asString()
                                .contains(data.toString()));
        assertThat(data).isEmptyDirectory();
        publish(List.of());
        assertThatThrownBy(() -> in("--live")).isInstanceOf(CommandFailure.class);
    }
}
