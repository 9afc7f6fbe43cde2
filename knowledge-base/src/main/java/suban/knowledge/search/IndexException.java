package suban.knowledge.search;

import java.io.IOException;

/** The search index cannot be read or written: the disk is full or failing, or another process holds the folder. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexException(String message, IOException cause) {
        super(message, cause);
    }
}
