package suban.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * A concern to file.
 *
 * @param confirmed as the resident confirmed it
 * @param understood as it was suggested before the resident changed anything, or null if nothing was
 * @param text the resident's own words
 * @param contact how to reach the resident; null takes the contact slot of the confirmed concern, if it has one
 * @param conversation id of the conversation it came from, or null
 * @param photos ids of stored photos that belong to it
 * @param isPrivate whether only intake may know who files it
 * @param video id of a stored video that belongs to it, or null
 */
public record FileRequest(
        Concern confirmed,
        @Nullable Concern understood,
        String text,
        Language language,
        @Nullable Contact contact,
        @Nullable String conversation,
        List<String> photos,
        boolean isPrivate,
        @Nullable String video) {
    public FileRequest {
        photos = List.copyOf(photos);
    }

    /** One without a video. */
    public FileRequest(
            Concern confirmed,
            @Nullable Concern understood,
            String text,
            Language language,
            @Nullable Contact contact,
            @Nullable String conversation,
            List<String> photos,
            boolean isPrivate) {
        this(confirmed, understood, text, language, contact, conversation, photos, isPrivate, null);
    }

    /** One whose resident the units may know. */
    public FileRequest(
            Concern confirmed,
            @Nullable Concern understood,
            String text,
            Language language,
            @Nullable Contact contact,
            @Nullable String conversation,
            List<String> photos) {
        this(confirmed, understood, text, language, contact, conversation, photos, false);
    }
}
