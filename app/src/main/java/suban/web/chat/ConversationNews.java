package suban.web.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.intake.HandOverThread;

/**
 * Wakes those who watch a conversation when a person wrote in it: at once for what this process does, and within seconds
 * for what another one does, by one look at the database for all who watch. Thread-safe.
 */
public final class ConversationNews implements AutoCloseable {
    /** Readers with the same conversation open in more windows than this see it when they load the page. */
    static final int MOST_OF_ONE = 4;

    static final int MOST = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(ConversationNews.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HandOverThread thread;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, List<Watch>> watched = new HashMap<>();
    private final Thread looking;
    private int watching;
    private volatile boolean closed;

    public ConversationNews(HandOverThread thread, Clock clock) {
        this.thread = thread;
        this.clock = clock;
        looking = Thread.ofVirtual().name("conversation-news").start(this::look);
    }

    /** Someone who watches a conversation, until it is closed. */
    final class Watch implements AutoCloseable {
        private final String conversation;
        private final Semaphore news = new Semaphore(0);

        private Watch(String conversation) {
            this.conversation = conversation;
        }

        /** Waits for news, at most this long; says whether there is any. */
        boolean await(Duration most) throws InterruptedException {
            boolean woken = news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
            return woken;
        }

        /** Whether the service stops, and there will be no more. */
        boolean isOver() {
            return closed;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                List<Watch> others = watched.get(conversation);
                if (others == null || !others.contains(this)) return;
                watching--;
                if (others.size() == 1) watched.remove(conversation);
                else watched.put(conversation, without(others));
            } finally {
                lock.unlock();
            }
        }

        private List<Watch> without(List<Watch> all) {
            return all.stream().filter(watch -> watch != this).toList();
        }
    }

    /** Empty when too many watch already, or the service stops. */
    Optional<Watch> watch(String conversation) {
        lock.lock();
        try {
            List<Watch> others = watched.getOrDefault(conversation, List.of());
            if (closed || watching >= MOST || others.size() >= MOST_OF_ONE) return Optional.empty();
            Watch watch = new Watch(conversation);
            List<Watch> all = new java.util.ArrayList<>(others);
            all.add(watch);
            watched.put(conversation, List.copyOf(all));
            watching++;
            return Optional.of(watch);
        } finally {
            lock.unlock();
        }
    }

    /** Something happened in a conversation. */
    public void wake(String conversation) {
        lock.lock();
        try {
            watched.getOrDefault(conversation, List.of()).forEach(watch -> watch.news.release());
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        while (!closed) {
            try {
                Thread.sleep(PAUSE);
                // A clock of another process may be behind, and a write may have taken its time: looked at more than
                // once.
                if (isWatched()) {
                    thread.listConversationsSince(clock.instant().minus(PAUSE.multipliedBy(3)))
                            .forEach(this::wake);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("news of conversations could not be read", e);
            }
        }
    }

    private boolean isWatched() {
        lock.lock();
        try {
            return watching > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Ends every watch. */
    @Override
    public void close() {
        closed = true;
        looking.interrupt();
        lock.lock();
        try {
            watched.values().forEach(all -> all.forEach(watch -> watch.news.release()));
        } finally {
            lock.unlock();
        }
    }
}
