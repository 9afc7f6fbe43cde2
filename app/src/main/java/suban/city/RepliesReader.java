package suban.city;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suban.chatbot.wording.FixedReply;
import suban.chatbot.wording.PersonWording;
import suban.chatbot.wording.SmalltalkWording;
import suban.chatbot.wording.Wording;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** {@code replies.yaml}, where {@code {service}} in a reply stands for the name of the service. */
final class RepliesReader {
    private static final String SERVICE = "{service}";
    /** A city need not have words for these. */
    private static final Set<String> OPTIONAL =
            Set.of("grumble", "language", "relief", "emergency", "lines", "complaint");

    private static final List<String> SMALLTALK = List.of(
            "greeting",
            "thanks",
            "goodbye",
            "robot",
            "abuse",
            "grumble",
            "language",
            "relief",
            "emergency",
            "lines",
            "complaint");

    private final LocalText service;

    /** @param service what the city calls its service */
    RepliesReader(LocalText service) {
        this.service = service;
    }

    private static Optional<PackNode> entry(PackNode smalltalk, String kind) {
        return OPTIONAL.contains(kind) ? smalltalk.find(kind) : smalltalk.get(kind);
    }

    /** Empty when a reply is missing; the mistake is noted. */
    Optional<Wording> read(PackNode file) {
        file.only("smalltalk", "person", "fixed", "examples");
        Map<String, SmalltalkWording> smalltalk = new LinkedHashMap<>();
        file.get("smalltalk").ifPresent(node -> {
            node.only(SMALLTALK.toArray(String[]::new));
            for (String kind : SMALLTALK) {
                entry(node, kind).ifPresent(k -> {
                    k.only("signals", "reply");
                    smalltalk.put(kind, new SmalltalkWording(k.localLists("signals"), named(k.local("reply"))));
                });
            }
        });
        Optional<PackNode> person = file.get("person");
        person.ifPresent(p -> p.only("signals", "unless", "examples", "look-alikes"));
        Map<FixedReply, LocalText> fixed = new EnumMap<>(FixedReply.class);
        file.get("fixed").ifPresent(node -> {
            node.only(java.util.Arrays.stream(FixedReply.values())
                    .map(FixedReply::key)
                    .toArray(String[]::new));
            for (FixedReply reply : FixedReply.values()) {
                node.get(reply.key()).ifPresent(n -> fixed.put(reply, named(n.local())));
            }
        });
        Map<Language, List<String>> examples = file.localLists("examples");
        if (person.isEmpty() || fixed.size() < FixedReply.values().length) return Optional.empty();
        return Optional.of(new Wording(smalltalk, person(person.get()), fixed, examples));
    }

    private LocalText named(LocalText reply) {
        return new LocalText(
                reply.zh().replace(SERVICE, service.zh()), reply.en().replace(SERVICE, service.en()));
    }

    private static PersonWording person(PackNode node) {
        MessagesReader messages = new MessagesReader();
        return new PersonWording(
                LinesReader.signals(node),
                messages.read(node, "examples", "person"),
                messages.read(node, "look-alikes", "person"));
    }
}
