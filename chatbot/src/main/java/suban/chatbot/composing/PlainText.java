package suban.chatbot.composing;

import java.util.ArrayList;
import java.util.List;
import suban.chatbot.Citation;
import suban.chatbot.Reply;
import suban.chatbot.wording.FixedReply;
import suban.chatbot.wording.Wording;
import suban.models.text.Language;

/** A reply as one text, for channels that show nothing but text: source, related questions and offers in words. */
public final class PlainText {
    private final Wording wording;

    public PlainText(Wording wording) {
        this.wording = wording;
    }

    public String of(Reply reply) {
        Language language = reply.language();
        List<String> parts = new ArrayList<>();
        parts.add(reply.text());
        reply.citations().forEach(citation -> parts.add(source(citation)));
        if (!reply.choices().isEmpty()) parts.add(numbered(reply.choices()));
        if (reply.call() != null)
            parts.add(reply.call().name() + " " + reply.call().number());
        if (!reply.related().isEmpty()) {
            parts.add(Phrases.RELATED.in(language) + "\n- " + String.join("\n- ", reply.related()));
        }
        if (reply.asksHelped()) parts.add(wording.of(FixedReply.HELPED, language));
        if (reply.offersConcern() && reply.asksHelped()) parts.add(wording.of(FixedReply.OFFER_CONCERN, language));
        return String.join("\n\n", parts);
    }

    private static String source(Citation citation) {
        Language language = citation.language();
        String title = language == Language.ZH ? "《" + citation.title() + "》" : citation.title();
        return Phrases.SOURCE.in(language) + title + " · "
                + Phrases.EFFECTIVE.in(language).formatted(citation.effectiveFrom()) + " · " + citation.path();
    }

    private static String numbered(List<String> choices) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) lines.add((i + 1) + ". " + choices.get(i));
        return String.join("\n", lines);
    }
}
