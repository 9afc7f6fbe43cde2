package suban.persons;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import suban.chatbot.conversation.ConversationStore;
import suban.classifier.privacy.Identifiers;
import suban.intake.FiledConcern;
import suban.intake.PersonalRecords;
import suban.intake.photos.Blurring;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;

/**
 * Answers one person's requests: what do you keep of me, give it to me, erase it. A person is known by a telephone number, a
 * card, an e-mail address or a tracking code. Thread-safe.
 */
public final class Persons {
    private final PersonalRecords records;
    private final ConversationStore conversations;
    private final PhotoStore photos;
    private final Consumer<String> eraseConversation;
    private final Database database;

    /** @param eraseConversation erases a conversation, wherever it is held */
    public Persons(
            PersonalRecords records,
            ConversationStore conversations,
            PhotoStore photos,
            Consumer<String> eraseConversation,
            Database database) {
        this.records = records;
        this.conversations = conversations;
        this.photos = photos;
        this.eraseConversation = eraseConversation;
        this.database = database;
    }

    /** What is kept of whoever has these, however they are written; empty when they are none. */
    public Kept find(String asked) {
        Set<String> identifiers = Identifiers.of(asked);
        Set<String> ids = new LinkedHashSet<>();
        records.findByTrackingCode(asked).ifPresent(ids::add);
        ids.addAll(records.listByIdentifiers(identifiers));
        List<FiledConcern> concerns = ids.stream()
                .map(records::find)
                .flatMap(Optional::stream)
                .filter(concern -> concern.erased() == null)
                .toList();
        Set<String> talks = new LinkedHashSet<>(conversations.listByIdentifiers(identifiers));
        for (FiledConcern concern : concerns) if (concern.conversation() != null) talks.add(concern.conversation());
        return new Kept(
                concerns,
                talks.stream().filter(id -> conversations.find(id).isPresent()).toList());
    }

    /**
     * Writes everything as a ZIP archive: one JSON file, the photos as JPEG files, those of units as the resident may see
     * them, and the videos.
     */
    public void export(Kept kept, OutputStream out) throws IOException {
        new Export(records, conversations, photos, new Blurring(database, photos)).write(kept, out);
    }

    /**
     * Erases everything of it.
     *
     * @param by whoever asked for it, as the history of the concerns shows it
     */
    public void erase(Kept kept, String by) {
        List<String> talks = new ArrayList<>(kept.conversations());
        kept.concerns().forEach(concern -> records.erase(concern.id(), by));
        talks.forEach(eraseConversation);
        database.forget();
    }
}
