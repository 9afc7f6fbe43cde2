/**
 * Models that run in this process, and the plain text handling every pipeline starts with. Nothing here knows about
 * articles, concerns or the city.
 */
@NullMarked
package suban.models;

import org.jspecify.annotations.NullMarked;
