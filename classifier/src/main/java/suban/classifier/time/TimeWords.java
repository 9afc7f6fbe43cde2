package suban.classifier.time;

import java.util.List;
import java.util.regex.Pattern;

/** How one language says times. */
interface TimeWords {
    List<Rule> rules();

    /** Clock times that are sure to be some only beside another piece of a time: "every night from 11". */
    List<Rule> hours();

    /** Whether a time may begin here: most places are ruled out at a glance. */
    boolean mayBegin(String text, int at);

    Marks marks();

    /**
     * What stands around elements.
     *
     * @param since before a time that something goes on from, or that a range begins with
     * @param join between the ends of a range
     * @param through between the ends of a range whose beginning says an hour, or that it is none: 从傍晚亮到十点
     * @param list between days that are listed
     * @param ongoing between two elements, from the second of which it goes on
     * @param onward after a time that something goes on from
     * @param about about, or so: belongs to the time and makes it less exact
     * @param filler what may stand between two elements and says nothing
     * @param future said near a time, these make it one to come
     * @param event said in its clause, these make it a time of one event
     * @param greeting a time within such a greeting is none
     */
    record Marks(
            Pattern since,
            Pattern join,
            Pattern through,
            Pattern list,
            Pattern ongoing,
            Pattern onward,
            Pattern about,
            Pattern filler,
            Pattern future,
            Pattern event,
            Pattern greeting) {}
}
