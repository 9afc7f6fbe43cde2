package suban.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import suban.chatbot.Chatbot;
import suban.chatbot.Decision;
import suban.chatbot.Reply;
import suban.chatbot.evaluation.EvaluationCases;
import suban.models.text.Language;
import suban.testing.Service;
import suban.testing.ServiceTest;

/**
 * What a writer adds without meaning anything changes nothing: decision, article, service and line stay. After CheckList
 * (Ribeiro et al. 2020).
 */
@ServiceTest
final class InvarianceIT {
    private static final int SAMPLE = 60;

    private static final Map<String, UnaryOperator<String>> CHINESE = new TreeMap<>(Map.of(
            "greeting", text -> "您好，" + text,
            "thanks", text -> text + "，谢谢",
            "haste", text -> text + "（急）",
            "semicolon", text -> text + "；",
            "emoji", text -> text + "🙏",
            "presence", text -> "在吗？" + text,
            "space for comma", text -> text.replace('，', ' '),
            "exclamation", text -> text + "！！"));
    private static final Map<String, UnaryOperator<String>> ENGLISH = new TreeMap<>(Map.of(
            "greeting", text -> "Hello, " + text,
            "thanks", text -> text + ". Thanks!",
            "emoji", text -> text + " 🙏",
            "upper case", text -> text.toUpperCase(java.util.Locale.ROOT),
            "exclamation", text -> text + "!!"));

    private final Chatbot chatbot;

    InvarianceIT(Service service) {
        chatbot = service.application().chatbot();
    }

    @Test
    void courtesy_haste_and_marks_change_nothing() throws IOException {
        assertThat(unchanged(Language.ZH, CHINESE)).isGreaterThanOrEqualTo(0.96);
        assertThat(unchanged(Language.EN, ENGLISH)).isGreaterThanOrEqualTo(0.90);
    }

    private double unchanged(Language language, Map<String, UnaryOperator<String>> changes) throws IOException {
        List<String> texts = new ArrayList<>();
        EvaluationCases.read(Path.of("../city/questions/tune.jsonl")).cases().stream()
                .map(one -> one.messages().getFirst())
                .filter(text -> Language.of(text) == language)
                .limit(SAMPLE)
                .forEach(texts::add);
        int same = 0;
        Map<String, Integer> changed = new TreeMap<>();
        for (String text : texts) {
            String expected = outcome(text);
            for (Map.Entry<String, UnaryOperator<String>> change : changes.entrySet()) {
                if (outcome(change.getValue().apply(text)).equals(expected)) same++;
                else changed.merge(change.getKey(), 1, Integer::sum);
            }
        }
        System.out.println(language + ": outcome changed by " + changed);
        return (double) same / (texts.size() * changes.size());
    }

    private String outcome(String text) {
        Reply reply = chatbot.reply(chatbot.start(null), text);
        return switch (reply.decision()) {
            case Decision.Answer answer -> "answer " + answer.article();
            case Decision.TakeConcern taken -> "concern " + taken.service();
            case Decision.Divert divert -> "divert " + divert.line();
            default -> reply.decision().getClass().getSimpleName();
        };
    }
}
