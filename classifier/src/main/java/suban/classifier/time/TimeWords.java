package suban.classifier.time;

import java.util.List;
import java.util.regex.Pattern;

/** How one language says times. */
interface TimeWords {
    List<Rule> rules();

    /** Whether a time may begin here: most places are ruled out at a glance. */
    boolean mayBegin(String text, int at);

    /** Before a time that something goes on from, or that a range begins with. */
    Pattern since();

    /** Between the ends of a range. */
    Pattern join();

    /** After a time that something goes on from. */
    Pattern onward();

    /** About, or so: belongs to the time and makes it less exact. */
    Pattern about();

    /** What may stand between two elements and says nothing. */
    Pattern filler();

    /** Said near a time, these make it one to come. */
    Pattern future();
}
