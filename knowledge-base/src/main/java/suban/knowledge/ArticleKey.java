package suban.knowledge;

import suban.models.text.Language;

/** Names one article in one language; the same {@code id} in the other language is its translation. */
public record ArticleKey(String id, Language language) {
    @Override
    public String toString() {
        return language.code() + "/" + id;
    }
}
