package suban.knowledge.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is allowed to be found: articles in effect on a day, and not limited to other districts. */
record Scope(LocalDate on, @Nullable String district) {}
