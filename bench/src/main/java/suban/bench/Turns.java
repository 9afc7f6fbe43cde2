package suban.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import suban.models.text.Language;

/** Times turns over HTTP and the bare embedding calls of what these turns embed, block by block in turn. */
final class Turns {
    private static final int BLOCK = 50;
    private static final int CONCURRENCY = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Questions questions;
    private final ModelInputs inputs;
    private final Map<Language, BareModel> bare = new EnumMap<>(Language.class);

    Turns(Questions questions, ModelInputs inputs) throws Exception {
        this.questions = questions;
        this.inputs = inputs;
        for (Language language : Language.values()) bare.put(language, BareModel.load(language));
    }

    /**
     * Medians in milliseconds, one message at a time.
     *
     * @param bareProcessor processor time of the bare calls of a turn, the mean
     */
    record Latency(double turn, double bareCall, double bareProcessor) {
        double ratio() {
            return turn / bareCall;
        }
    }

    /** Per second: turns at concurrency 16, and the inputs of as many by the bare model at its best batch size and number of threads. */
    record Throughput(double turns, double bareBest, String bareSetting) {
        double ratio() {
            return turns / bareBest;
        }
    }

    Latency latency(Talker talker, int turns) throws Exception {
        double[] turn = new double[turns];
        double[] call = new double[turns];
        long processor = 0;
        for (int at = 0; at < turns; at += BLOCK) {
            int until = Math.min(turns, at + BLOCK);
            for (int i = at; i < until; i++) {
                String text = questions.distinct(i);
                String conversation = talker.startConversation();
                long start = System.nanoTime();
                talker.ask(conversation, text);
                turn[i] = (System.nanoTime() - start) / 1e6;
            }
            long used = THREADS.getCurrentThreadCpuTime();
            for (int i = at; i < until; i++) {
                List<ModelInputs.Input> turned = inputs.of(questions.distinct(i));
                long start = System.nanoTime();
                for (ModelInputs.Input input : turned) model(input.language()).run(List.of(input.text()));
                call[i] = (System.nanoTime() - start) / 1e6;
            }
            processor += THREADS.getCurrentThreadCpuTime() - used;
        }
        return new Latency(median(turn), median(call), processor / 1e6 / turns);
    }

    /** Seconds that so many turns take, many at once. */
    double load(Talker talker, int turns) throws Exception {
        List<String> conversations = new ArrayList<>();
        for (int i = 0; i < turns; i++) conversations.add(talker.startConversation());
        AtomicInteger next = new AtomicInteger();
        return inParallel(CONCURRENCY, () -> {
            for (int i = next.getAndIncrement(); i < turns; i = next.getAndIncrement()) {
                talker.ask(conversations.get(i), questions.distinct(i));
            }
            return null;
        });
    }

    Throughput throughput(Talker talker, int turns) throws Exception {
        double seconds = load(talker, turns);
        double best = 0;
        String setting = "";
        for (int threads : new int[] {1, 2}) {
            for (int batch : new int[] {1, 2, 4, 8, 16}) {
                double perSecond = bareThroughput(turns, threads, batch);
                if (perSecond > best) {
                    best = perSecond;
                    setting = threads + " threads, batches of " + batch;
                }
            }
        }
        return new Throughput(turns / seconds, best, setting);
    }

    /** The same inputs, sorted by language and length as a batching service would like them best. */
    private double bareThroughput(int turns, int threads, int batch) throws Exception {
        List<Batch> batches = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> mine = IntStream.range(0, turns)
                    .mapToObj(i -> inputs.of(questions.distinct(i)))
                    .flatMap(List::stream)
                    .filter(input -> input.language() == language)
                    .map(ModelInputs.Input::text)
                    .sorted(Comparator.comparingInt(String::length))
                    .toList();
            for (int i = 0; i < mine.size(); i += batch) {
                batches.add(new Batch(language, mine.subList(i, Math.min(mine.size(), i + batch))));
            }
        }
        AtomicInteger next = new AtomicInteger();
        double seconds = inParallel(threads, () -> {
            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                model(batches.get(i).language()).run(batches.get(i).texts());
            }
            return null;
        });
        return turns / seconds;
    }

    private record Batch(Language language, List<String> texts) {}

    private BareModel model(Language language) {
        return Objects.requireNonNull(bare.get(language));
    }

    private static double inParallel(int threads, Callable<Void> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) running.add(executor.submit(work));
            for (Future<Void> future : running) future.get();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
