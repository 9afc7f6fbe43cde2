/**
 * The REST interface under {@code /api/v1}, described by the OpenAPI document it serves. Shapes are kept stable; fields
 * may be added.
 */
@NullMarked
package suban.api;

import org.jspecify.annotations.NullMarked;
