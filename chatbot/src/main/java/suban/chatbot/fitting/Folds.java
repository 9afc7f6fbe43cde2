package suban.chatbot.fitting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows dealt out in turn, for judging each fifth by what was fitted to the others. */
final class Folds {
    static final int COUNT = 5;

    private Folds() {}

    /** The fold of the row at a place in its list. */
    static int of(int index) {
        return index % COUNT;
    }

    /** The rows of all other folds. */
    static <T> Stream<T> without(int fold, List<T> rows) {
        return IntStream.range(0, rows.size()).filter(i -> of(i) != fold).mapToObj(rows::get);
    }
}
