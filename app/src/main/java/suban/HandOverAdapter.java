package suban;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import suban.chatbot.conversation.Turn;
import suban.chatbot.handover.HandOver;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.handover.TakenOver;
import suban.chatbot.reply.Decision;
import suban.intake.FiledConcern;
import suban.intake.HandOverDesk;
import suban.intake.HandOverRequest;
import suban.intake.HandOverThread;
import suban.intake.HandedOver;
import suban.models.text.Language;

/** Passes conversations from the chatbot to intake, which do not know each other. */
final class HandOverAdapter implements HandOverSink {
    private static final int TITLE_LENGTH = 60;

    private final HandOverDesk desk;
    private final HandOverThread thread;

    HandOverAdapter(HandOverDesk desk, HandOverThread thread) {
        this.desk = desk;
        this.thread = thread;
    }

    @Override
    public Optional<TakenOver> accept(HandOver handOver) {
        return Optional.of(taken(desk.accept(new HandOverRequest(
                handOver.conversation(),
                handOver.language(),
                handOver.concern(),
                handOver.department(),
                title(handOver),
                words(handOver),
                handedOver(handOver)))));
    }

    @Override
    public Attention tell(String item, String words) {
        return Attention.valueOf(thread.tell(item, readable(words)).name());
    }

    @Override
    public Optional<TakenOver> find(String item) {
        return thread.findOpen(item).map(HandOverAdapter::taken);
    }

    @Override
    public void erase(String conversation) {
        thread.erase(conversation);
    }

    private static TakenOver taken(FiledConcern item) {
        return new TakenOver(item.id(), item.trackingCode(), item.due());
    }

    private static HandedOver handedOver(HandOver handOver) {
        List<HandedOver.Line> transcript = new ArrayList<>();
        for (Turn turn : handOver.transcript()) {
            if (!turn.message().isBlank()) transcript.add(new HandedOver.Line(true, readable(turn.message())));
            transcript.add(new HandedOver.Line(false, readable(turn.reply().text())));
        }
        String reason = handOver.because().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new HandedOver(reason, handOver.departmentReason(), transcript, null);
    }

    /** What the understood concern was read from, or else all that the resident said. */
    private static String words(HandOver handOver) {
        return findUnderstoodWords(handOver)
                .orElseGet(() -> handOver.transcript().stream()
                        .map(Turn::message)
                        .filter(message -> !message.isBlank())
                        .map(HandOverAdapter::readable)
                        .collect(Collectors.joining("\n")));
    }

    private static Optional<String> findUnderstoodWords(HandOver handOver) {
        if (handOver.concern() == null) return Optional.empty();
        return handOver.transcript().reversed().stream()
                .map(turn -> turn.reply().decision())
                .filter(Decision.TakeConcern.class::isInstance)
                .map(decision -> ((Decision.TakeConcern) decision).text())
                .findFirst();
    }

    /** The first thing the resident asked, personal data masked. */
    private static String title(HandOver handOver) {
        String asked = handOver.transcript().stream()
                .map(Turn::masked)
                .filter(message -> !message.isBlank())
                .map(message -> readable(message).strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse(handOver.language() == Language.ZH ? "转人工" : "Asks for a person");
        int length = asked.codePointCount(0, asked.length());
        if (length <= TITLE_LENGTH) return asked;
        return asked.substring(0, asked.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }

    /** PostgreSQL takes no null characters; one blank for each keeps the offsets. */
    private static String readable(String words) {
        return words.replace('\0', ' ');
    }
}
