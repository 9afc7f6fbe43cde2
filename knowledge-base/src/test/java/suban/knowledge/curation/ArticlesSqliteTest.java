package suban.knowledge.curation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import suban.storage.Database;
import suban.storage.testing.TestDatabases;

final class ArticlesSqliteTest extends ArticlesContract {
    @TempDir
    Path folder;

    @Override
    Database openDatabase() {
        return TestDatabases.sqlite(folder);
    }
}
