package suban.chatbot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import suban.chatbot.conversation.Conversation;
import suban.chatbot.conversation.ConversationStore;

/**
 * The conversations used last, kept in memory so that a turn needs no read. The store is the truth: what is not here is
 * replayed from it. Messages of one conversation are handled one after the other. Thread-safe.
 */
final class LiveConversations {
    private static final int MOST = 5_000;

    private final ConversationStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Live> live = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Live> eldest) {
            return size() > MOST;
        }
    };

    LiveConversations(ConversationStore store) {
        this.store = store;
    }

    /** A step in a conversation: where it stands afterwards and what comes of it. */
    record Step<T>(Dialogue dialogue, T result) {}

    private static final class Live {
        final ReentrantLock turn = new ReentrantLock();
        Dialogue dialogue;
        boolean erased;

        Live(Dialogue dialogue) {
            this.dialogue = dialogue;
        }
    }

    void opened(Conversation conversation) {
        put(conversation.id(), new Live(Dialogue.replay(conversation, java.util.List.of())));
    }

    /**
     * Takes a conversation one step on. A step that fails leaves no trace in memory.
     *
     * @throws UnknownConversation if the store does not have it
     */
    <T> T step(String id, Function<Dialogue, Step<T>> step) {
        Live conversation = get(id);
        conversation.turn.lock();
        try {
            if (conversation.erased) throw new UnknownConversation();
            Step<T> taken = step.apply(conversation.dialogue);
            conversation.dialogue = taken.dialogue();
            return taken.result();
        } catch (RuntimeException e) {
            forget(id);
            throw e;
        } finally {
            conversation.turn.unlock();
        }
    }

    /** Erases a conversation while no turn of it is under way. */
    void erase(String id) {
        Optional<Live> conversation = find(id);
        if (conversation.isEmpty()) return;
        conversation.get().turn.lock();
        try {
            store.erase(id);
            conversation.get().erased = true; // for whoever waits for their turn
        } finally {
            conversation.get().turn.unlock();
            forget(id);
        }
    }

    void forget(String id) {
        lock.lock();
        try {
            live.remove(id);
        } finally {
            lock.unlock();
        }
    }

    private Live get(String id) {
        return find(id).orElseThrow(UnknownConversation::new);
    }

    private Optional<Live> find(String id) {
        lock.lock();
        try {
            Live known = live.get(id);
            if (known != null) return Optional.of(known);
        } finally {
            lock.unlock();
        }
        return store.find(id)
                .map(conversation -> put(id, new Live(Dialogue.replay(conversation, store.listTurns(id)))));
    }

    /** The one that got here first stays. */
    private Live put(String id, Live conversation) {
        lock.lock();
        try {
            Live first = live.putIfAbsent(id, conversation);
            return first == null ? conversation : first;
        } finally {
            lock.unlock();
        }
    }
}
