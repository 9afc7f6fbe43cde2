package suban.knowledge.search;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** Another process has the folder of the search index. */
public final class IndexInUse extends IndexException {
    @Serial
    private static final long serialVersionUID = 1;

    IndexInUse(Path folder, IOException cause) {
        super("The search index in " + folder + " is in use by another process.", cause);
    }
}
