package suban.persons;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.intake.Event;
import suban.intake.FiledConcern;
import suban.intake.HandedOver;
import suban.intake.PersonalRecords;
import suban.intake.ThreadMessage;
import suban.intake.notice.Notice;
import suban.intake.photos.Blurring;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.intake.photos.Video;

/** What is kept of a person as files that other programs read. Members of staff are not named: that is their data. */
final class Export {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final PersonalRecords records;
    private final ConversationStore conversations;
    private final PhotoStore photos;
    private final Blurring blurring;

    Export(PersonalRecords records, ConversationStore conversations, PhotoStore photos, Blurring blurring) {
        this.records = records;
        this.conversations = conversations;
        this.photos = photos;
        this.blurring = blurring;
    }

    void write(Kept kept, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ObjectNode all = JSON.createObjectNode();
            ArrayNode concerns = all.putArray("concerns");
            for (FiledConcern concern : kept.concerns()) concerns.add(concern(concern));
            ArrayNode talks = all.putArray("conversations");
            for (String conversation : kept.conversations()) talks.add(conversation(conversation));
            put(zip, "data.json", JSON.writeValueAsBytes(all));
            for (FiledConcern concern : kept.concerns()) {
                for (String photo : concern.photos()) {
                    var found = photos.find(photo);
                    if (found.isPresent()) put(zip, name(photo), photos.content(found.get()));
                }
                for (Photo photo : results(concern.id())) put(zip, name(photo.id()), blurring.contentForOthers(photo));
                for (Video video : photos.videos().list(concern.id())) put(zip, video);
            }
        }
    }

    private ObjectNode concern(FiledConcern concern) {
        ObjectNode object = JSON.createObjectNode();
        object.put("trackingCode", concern.trackingCode());
        object.put("state", concern.state().code());
        object.put("filed", concern.created().toString());
        object.put("due", concern.due().toString());
        object.put("language", concern.language().code());
        object.put("words", concern.text());
        object.set("contact", JSON.valueToTree(concern.contact()));
        object.put("private", concern.isPrivate());
        object.set("handling", JSON.valueToTree(concern.handling()));
        object.set("understood", JSON.valueToTree(concern.understood()));
        object.set("confirmed", JSON.valueToTree(concern.confirmed()));
        ArrayNode files = object.putArray("photos");
        concern.photos().forEach(photo -> files.add(name(photo)));
        ArrayNode videos = object.putArray("videos");
        photos.videos().list(concern.id()).forEach(video -> videos.add(name(video)));
        handedOver(object, concern.handedOver());
        List<Photo> results = results(concern.id());
        ArrayNode history = object.putArray("history");
        for (Event event : records.listEvents(concern.id())) {
            ObjectNode step = history.addObject();
            step.put("at", event.at().toString());
            step.put("by", event.actor().equals(Event.RESIDENT) ? Event.RESIDENT : "city");
            step.put("kind", event.kind());
            step.put("state", event.state().code());
            step.put("note", event.note());
            step.set("changes", JSON.valueToTree(event.changes()));
            ArrayNode shown = step.putArray("photos");
            results.stream()
                    .filter(photo -> event.id().equals(photo.added().event()))
                    .forEach(photo -> shown.add(name(photo.id())));
        }
        notices(object.putArray("notices"), concern.id());
        return object;
    }

    /** What units showed the resident of their work; what they did not show is about their work. */
    private List<Photo> results(String concern) {
        return photos.list(concern).stream()
                .filter(photo -> photo.isResult() && photo.added().shown())
                .toList();
    }

    private void notices(ArrayNode told, String concern) {
        for (Notice notice : records.listNotices(concern)) {
            ObjectNode object = told.addObject();
            object.put("at", notice.created().toString());
            object.put("kind", notice.kind().code());
            object.put("channel", notice.channel().code());
            object.put("state", notice.state().code());
            object.put("sent", notice.sent() == null ? null : notice.sent().toString());
            object.set("content", JSON.valueToTree(notice.content()));
        }
    }

    private static void handedOver(ObjectNode object, @Nullable HandedOver handedOver) {
        if (handedOver == null) return;
        object.set("transcript", JSON.valueToTree(handedOver.transcript()));
        object.put("answer", handedOver.answer());
        ArrayNode messages = object.putArray("messages");
        for (ThreadMessage message : handedOver.messages()) {
            ObjectNode written = messages.addObject();
            written.put("at", message.at().toString());
            written.put("by", message.byResident() ? Event.RESIDENT : "city");
            written.put("text", message.text());
        }
    }

    private ObjectNode conversation(String id) {
        ObjectNode object = JSON.createObjectNode();
        ArrayNode turns = object.putArray("turns");
        for (Turn turn : conversations.listTurns(id)) {
            ObjectNode said = turns.addObject();
            said.put("at", turn.at().toString());
            said.put("message", turn.message());
            said.put("reply", turn.reply().text());
            said.put("decision", turn.reply().decision().name());
            said.put("helped", turn.helped());
        }
        return object;
    }

    private static String name(String photo) {
        return "photos/" + photo + ".jpg";
    }

    private static String name(Video video) {
        return "videos/" + video.fileName();
    }

    private void put(ZipOutputStream zip, Video video) throws IOException {
        zip.putNextEntry(new ZipEntry(name(video)));
        try (InputStream content = photos.videos().content(video, 0, video.bytes())) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
