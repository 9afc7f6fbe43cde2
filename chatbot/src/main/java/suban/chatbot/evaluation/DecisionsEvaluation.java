package suban.chatbot.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suban.chatbot.ChatFailure;
import suban.chatbot.Chatbot;
import suban.chatbot.evaluation.DecisionsReport.Row;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;
import suban.classifier.privacy.Masking;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Shows what would come of unlabelled messages, each as the first of a conversation: a dry run over last month's
 * messages. The chatbot should be one on a scratch store.
 */
public final class DecisionsEvaluation {
    private final Chatbot chatbot;

    public DecisionsEvaluation(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    public DecisionsReport evaluate(List<String> texts) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            Row row = row(text);
            rows.add(row);
            String stratum =
                    Language.of(text).code() + " " + LengthClass.of(text).code();
            count(counts, "all", row.decision());
            count(counts, stratum, row.decision());
        }
        return new DecisionsReport(texts.size(), counts, rows);
    }

    private static void count(Map<String, Map<String, Integer>> counts, String stratum, String decision) {
        counts.computeIfAbsent(stratum, s -> new LinkedHashMap<>()).merge(decision, 1, Integer::sum);
    }

    private Row row(String text) {
        try {
            Reply reply = chatbot.reply(chatbot.start(null), text);
            return new Row(Masking.mask(text), reply.decision().name(), Masking.mask(detail(reply)));
        } catch (ChatFailure refused) {
            return new Row(Masking.mask(text), "refused", refused.getClass().getSimpleName());
        }
    }

    private static String detail(Reply reply) {
        return switch (reply.decision()) {
            case Decision.Answer answer ->
                reply.citations().stream().findFirst().map(Citation::article).orElse(answer.article())
                        + " %.2f".formatted(answer.probability());
            case Decision.TakeConcern taken -> taken.service() + " %.2f".formatted(taken.confidence());
            case Decision.Clarify clarify ->
                String.join(" | ", reply.choices().stream().map(Choice::code).toList());
            case Decision.AskDanger danger -> "danger? " + danger.line() + " %.2f".formatted(danger.probability());
            case Decision.Divert divert -> divert.line() + " %.2f".formatted(divert.probability());
            case Decision.HandOver handOver -> handOver.because().name();
            case Decision.DropConcern dropped -> "dropped";
            case Decision.Progress progress -> String.valueOf(progress.trackingCode());
            case Decision.Smalltalk smalltalk -> smalltalk.kind();
            case Decision.Unknown unknown -> unknown.nearest() + " %.2f".formatted(unknown.probability());
        };
    }
}
