package suban.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index in its folder, starting afresh when what lies there cannot be used. Nothing is lost by that. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    /** A writer on an index that is whole, of this schema and of these embeddings. */
    static IndexWriter open(Path folder, String embeddings) {
        Map<String, String> kind = new HashMap<>();
        kind.put(IndexSchema.COMMIT_SCHEMA, Integer.toString(IndexSchema.VERSION));
        kind.put(IndexSchema.COMMIT_EMBEDDINGS, embeddings);
        try {
            Files.createDirectories(folder);
            return open(FSDirectory.open(folder), kind);
        } catch (LockObtainFailedException e) {
            throw new IndexInUse(folder, e);
        } catch (IOException e) {
            throw new IndexException("The search index in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static IndexWriter open(Directory directory, Map<String, String> kind) throws IOException {
        @Nullable IndexWriter writer = null;
        try {
            boolean usable = isUsable(directory, kind);
            if (!usable) clear(directory);
            IndexWriterConfig config = new IndexWriterConfig()
                    .setOpenMode(usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                    .setCommitOnClose(true)
                    .setRAMBufferSizeMB(64);
            writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(kind.entrySet());
            if (!usable) writer.commit();
            return writer;
        } catch (IOException | RuntimeException | Error e) {
            if (writer == null) IOUtils.closeWhileHandlingException(directory);
            else abandon(writer);
            throw e;
        }
    }

    /** Lets go of the folder without keeping what was not committed. */
    static void abandon(IndexWriter writer) {
        IOUtils.closeWhileHandlingException(writer::rollback, writer.getDirectory());
    }

    private static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
        }
    }

    private static boolean isUsable(Directory directory, Map<String, String> kind) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return false;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!reader.getIndexCommit().getUserData().equals(kind)) {
                LOG.info("The search index is of another kind and will be built anew");
                return false;
            }
            for (LeafReaderContext segment : reader.leaves()) segment.reader().checkIntegrity();
            return true;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The search index is damaged and will be built anew: {}", e.toString());
            return false;
        }
    }
}
