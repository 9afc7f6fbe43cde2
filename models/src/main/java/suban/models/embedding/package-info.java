/** Sentence embeddings in process: ONNX sessions, batching of concurrent requests and a cache on disk. */
@NullMarked
package suban.models.embedding;

import org.jspecify.annotations.NullMarked;
