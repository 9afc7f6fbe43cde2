package suban.city;

import java.io.Serializable;
import java.util.Base64;

/** The city's mark as it is served. The content is kept encoded, so that the value cannot be changed. */
public record Logo(String mediaType, String base64) implements Serializable {
    static Logo of(String mediaType, byte[] content) {
        return new Logo(mediaType, Base64.getEncoder().encodeToString(content));
    }

    public byte[] content() {
        return Base64.getDecoder().decode(base64);
    }
}
