package suban.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** So many residents at once, each of whom asks again as soon as there is an answer, from another source each time. */
final class Crowd {
    /** What somebody who was sent away waits; less than {@code Retry-After} says, so that the load stays. */
    private static final int PAUSE_MILLIS = 1_000;

    private static final AtomicInteger NEXT_SOURCE = new AtomicInteger();

    private final Asker asker;
    private final Questions questions;

    Crowd(Asker asker, Questions questions) {
        this.asker = asker;
        this.questions = questions;
    }

    /**
     * What they got.
     *
     * @param admitted milliseconds of each turn that was answered, ascending
     * @param statuses how often each came
     * @param untold refusals that did not say when to come again
     * @param cut how often connections ended without an answer, by what the client says of it
     */
    record Outcome(
            double[] admitted, Map<Integer, Integer> statuses, int untold, Map<String, Integer> cut, double seconds) {
        double p99() {
            return admitted.length == 0
                    ? Double.NaN
                    : admitted[Math.min(admitted.length - 1, admitted.length * 99 / 100)];
        }

        double median() {
            return admitted.length == 0 ? Double.NaN : admitted[admitted.length / 2];
        }

        int refused() {
            return statuses.getOrDefault(429, 0) + statuses.getOrDefault(503, 0);
        }

        double perSecond() {
            return admitted.length / seconds;
        }
    }

    /** All of them, for so long. */
    Outcome ask(int people, double seconds) throws InterruptedException {
        Queue<Asker.Answer> answers = new ConcurrentLinkedQueue<>();
        Map<String, Integer> cut = new ConcurrentSkipListMap<>();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < people; i++) threads.add(Thread.ofVirtual().start(() -> ask(end, answers, cut)));
        for (Thread thread : threads) thread.join();
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(a -> statuses.merge(a.status(), 1, Integer::sum));
        double[] admitted = answers.stream()
                .filter(a -> a.status() == 200)
                .mapToDouble(Asker.Answer::millis)
                .toArray();
        Arrays.sort(admitted);
        int untold =
                (int) answers.stream().filter(a -> a.refused() && !a.told()).count();
        return new Outcome(admitted, statuses, untold, cut, (System.nanoTime() - start) / 1e9);
    }

    private void ask(long end, Queue<Asker.Answer> answers, Map<String, Integer> cut) {
        while (System.nanoTime() < end) {
            int number = NEXT_SOURCE.incrementAndGet();
            String source = Asker.source(number);
            try {
                Asker.Answer started = asker.startConversation(source);
                if (started.status() != 201) {
                    answers.add(started);
                    Thread.sleep(PAUSE_MILLIS);
                    continue;
                }
                Asker.Answer answer = asker.ask(Asker.id(started), questions.distinct(number), source);
                answers.add(answer);
                if (answer.refused()) Thread.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                cut.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
