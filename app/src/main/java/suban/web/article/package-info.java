/** Published articles as pages: the list by department, search by title, and one article with its sources. */
@NullMarked
package suban.web.article;

import org.jspecify.annotations.NullMarked;
