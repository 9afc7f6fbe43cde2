/**
 * The system of record: one database, SQLite or PostgreSQL, behind reads and durable writes. Knows nothing of what is
 * stored; the modules bring their own SQL, and their migrations share one numbering.
 */
@NullMarked
package suban.storage;

import org.jspecify.annotations.NullMarked;
