package suban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import suban.models.text.Language;

/** Times turns over HTTP and the bare embedding calls of the same messages, block by block in turn. */
final class Turns {
    private static final int BLOCK = 50;
    private static final int CONCURRENCY = 16;

    private final Questions questions;
    private final Map<Language, BareModel> bare = new EnumMap<>(Language.class);

    Turns(Questions questions) throws Exception {
        this.questions = questions;
        for (Language language : Language.values()) bare.put(language, BareModel.load(language));
    }

    /** Medians in milliseconds, one message at a time. */
    record Latency(double turn, double bareCall) {
        double ratio() {
            return turn / bareCall;
        }
    }

    /** Per second: turns at concurrency 16, the bare model at its best batch size and number of threads. */
    record Throughput(double turns, double bareBest, String bareSetting) {
        double ratio() {
            return turns / bareBest;
        }
    }

    Latency latency(Talker talker, int turns) throws Exception {
        double[] turn = new double[turns];
        double[] call = new double[turns];
        for (int at = 0; at < turns; at += BLOCK) {
            int until = Math.min(turns, at + BLOCK);
            for (int i = at; i < until; i++) {
                String text = questions.distinct(i);
                String conversation = talker.startConversation();
                long start = System.nanoTime();
                talker.ask(conversation, text);
                turn[i] = (System.nanoTime() - start) / 1e6;
            }
            for (int i = at; i < until; i++) {
                String text = questions.distinct(i);
                long start = System.nanoTime();
                model(text).run(List.of(Questions.embedded(text)));
                call[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return new Latency(median(turn), median(call));
    }

    Throughput throughput(Talker talker, int turns) throws Exception {
        List<String> conversations = new ArrayList<>();
        for (int i = 0; i < turns; i++) conversations.add(talker.startConversation());
        AtomicInteger next = new AtomicInteger();
        double seconds = inParallel(CONCURRENCY, () -> {
            for (int i = next.getAndIncrement(); i < turns; i = next.getAndIncrement()) {
                talker.ask(conversations.get(i), questions.distinct(i));
            }
            return null;
        });
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

    /** The same messages, sorted by language and length as a batching service would like them best. */
    private double bareThroughput(int texts, int threads, int batch) throws Exception {
        List<List<String>> batches = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < texts; i++) {
                String text = questions.distinct(i);
                if (Questions.language(text) == language) mine.add(Questions.embedded(text));
            }
            mine.sort(Comparator.comparingInt(String::length));
            for (int i = 0; i < mine.size(); i += batch) {
                batches.add(mine.subList(i, Math.min(mine.size(), i + batch)));
            }
        }
        AtomicInteger next = new AtomicInteger();
        double seconds = inParallel(threads, () -> {
            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                model(batches.get(i).getFirst()).run(batches.get(i));
            }
            return null;
        });
        return texts / seconds;
    }

    private BareModel model(String text) {
        return java.util.Objects.requireNonNull(bare.get(Questions.language(text)));
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
