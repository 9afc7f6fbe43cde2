package suban.knowledge.search;

import java.io.IOException;

/** The search index cannot be read or written: the disk is full or failing, or see {@link IndexInUse}. */
public class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexException(String message, IOException cause) {
        super(message, cause);
    }
}
