@NullMarked
package suban.intake.notice;

import org.jspecify.annotations.NullMarked;
