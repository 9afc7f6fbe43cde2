package suban.chatbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suban.chatbot.ChatFailure;
import suban.chatbot.Chatbot;
import suban.chatbot.evaluation.ConversationReport.Miss;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Reply;
import suban.classifier.concern.Concern;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.privacy.Masking;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/** Runs cases, each in a conversation of its own, and counts. The chatbot should be one on a scratch store. */
public final class ConversationEvaluation {
    private final Chatbot chatbot;

    public ConversationEvaluation(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    public ConversationReport evaluate(EvaluationCases cases) {
        Tally tally = new Tally();
        for (EvaluationCase one : cases.cases()) count(one, tally);
        return tally.report(cases);
    }

    private void count(EvaluationCase one, Tally tally) {
        String conversation = chatbot.start(null);
        Reply reply;
        try {
            for (String message : one.messages().subList(0, one.messages().size() - 1)) {
                chatbot.reply(conversation, message);
            }
            reply = chatbot.reply(conversation, one.messages().getLast());
        } catch (ChatFailure failure) {
            tally.decision(one, "refused", String.valueOf(failure.getMessage()), null);
            return;
        }
        String quoted =
                reply.citations().stream().findFirst().map(Citation::article).orElse(null);
        tally.decision(one, reply.decision().name(), reply.decision().toString(), quoted);
        List<String> offered = reply.choices().stream()
                .filter(choice -> choice.kind() == Choice.Kind.ARTICLE)
                .map(Choice::code)
                .toList();
        tally.articles(one, reply.decision().name(), quoted, offered);
        Concern concern = reply.concern();
        if (!one.services().isEmpty()) tally.service(one, one.services(), concern);
        if (one.department() != null) {
            String department = concern == null || concern.department() == null
                    ? null
                    : concern.department().code();
            tally.department(one, one.department(), department);
        }
        one.slots()
                .forEach((slot, value) -> tally.slot(one, slot, value, concern == null ? null : value(concern, slot)));
    }

    private static @Nullable String value(Concern concern, String slot) {
        Slot found = switch (slot) {
            case "kind" -> concern.kind();
            case "district" -> concern.district();
            case "street" -> concern.street();
            case "place" -> concern.place();
            case "time" -> concern.time() == null ? null : concern.time().slot();
            case "urgency" -> concern.urgency().slot();
            case "party" -> concern.party();
            case "contact" -> concern.contact();
            default -> null;
        };
        return found == null ? null : found.value();
    }

    /** Counts as it goes. */
    private static final class Tally {
        private final Share accuracy = new Share();
        private final Map<String, Share> byExpectation = new TreeMap<>();
        private final Share wrongAnswers = new Share();
        private final Share coverage = new Share();
        private final Share rightArticle = new Share();
        private final Share unanswerableAnswered = new Share();
        private final Share service1 = new Share();
        private final Share service3 = new Share();
        private final Share department = new Share();
        private final Map<String, Share> slots = new TreeMap<>();
        private final Share amongChoices = new Share();
        private final Share unanswerableTaken = new Share();
        private final Map<String, Stratum> strata = new TreeMap<>();
        private final List<Miss> misses = new ArrayList<>();

        void decision(EvaluationCase one, String got, String reason, @Nullable String quoted) {
            boolean answered = got.equals("answer");
            boolean asExpected = got.equals(one.expect());
            boolean rightArticleQuoted = one.articles().isEmpty()
                    || (quoted != null && one.articles().contains(quoted));
            accuracy.count(asExpected);
            byExpectation.computeIfAbsent(one.expect(), e -> new Share()).count(asExpected);
            wrongAnswers.count(answered && (!asExpected || !rightArticleQuoted));
            if (one.expect().equals("answer")) coverage.count(answered);
            if (one.expect().equals("unknown")) unanswerableAnswered.count(answered);
            if (!one.articles().isEmpty()) rightArticle.count(answered && rightArticleQuoted);
            if (!asExpected) {
                miss(one, one.expect(), got, reason);
            } else if (!rightArticleQuoted) {
                miss(one, "article " + one.articles().getFirst(), "article " + quoted, reason);
            }
        }

        /** What became of the articles that should be found, by stratum. */
        void articles(EvaluationCase one, String got, @Nullable String quoted, List<String> offered) {
            String last = one.messages().getLast();
            Stratum stratum = strata.computeIfAbsent(
                    Language.of(last).code() + " " + LengthClass.of(last).code(), s -> new Stratum());
            boolean right = quoted != null && one.articles().contains(quoted);
            boolean fairChoice = got.equals("clarify") && offered.stream().anyMatch(one.articles()::contains);
            boolean among = right || offered.stream().anyMatch(one.articles()::contains);
            boolean taken = got.equals("answer") || got.equals("concern") || got.equals("divert");
            if (!one.articles().isEmpty()) {
                amongChoices.count(among);
                stratum.right.count(right);
                stratum.rightOrAsked.count(right || fairChoice);
                stratum.among.count(among);
                stratum.wrong.count(quoted != null && !right);
            }
            if (one.expect().equals("unknown")) {
                unanswerableTaken.count(taken);
                stratum.taken.count(taken);
            }
            if (one.expect().equals("concern")) stratum.filed.count(got.equals("concern"));
        }

        /** Shares of one language and length class. */
        private static final class Stratum {
            final Share right = new Share();
            final Share rightOrAsked = new Share();
            final Share among = new Share();
            final Share wrong = new Share();
            final Share taken = new Share();
            final Share filed = new Share();

            @Override
            public String toString() {
                return "right " + right + ", right or asked " + rightOrAsked + ", among choices " + among + ", wrong "
                        + wrong + "; unanswerable taken " + taken + "; reports filed " + filed;
            }
        }

        void service(EvaluationCase one, List<String> expected, @Nullable Concern concern) {
            ServiceSlot service = concern == null ? null : concern.service();
            String got = service == null ? null : service.code();
            boolean right = got != null && expected.contains(got);
            service1.count(right);
            service3.count(right
                    || (service != null
                            && service.alternatives().stream()
                                    .limit(2)
                                    .anyMatch(next -> expected.contains(next.code()))));
            if (!right) miss(one, "service " + expected.getFirst(), "service " + got, String.valueOf(service));
        }

        void department(EvaluationCase one, String expected, @Nullable String got) {
            department.count(expected.equals(got));
            if (!expected.equals(got)) miss(one, "department " + expected, "department " + got, "");
        }

        void slot(EvaluationCase one, String slot, String expected, @Nullable String got) {
            slots.computeIfAbsent(slot, s -> new Share()).count(expected.equals(got));
            if (!expected.equals(got)) miss(one, slot + " " + expected, slot + " " + got, "");
        }

        private void miss(EvaluationCase one, String expected, String got, String reason) {
            misses.add(new Miss(
                    one.line(), Masking.mask(String.join(" / ", one.messages())), expected, got, Masking.mask(reason)));
        }

        ConversationReport report(EvaluationCases cases) {
            return new ConversationReport(
                    cases.cases().size(),
                    accuracy.value(),
                    values(byExpectation),
                    wrongAnswers.value(),
                    coverage.value(),
                    rightArticle.value(),
                    amongChoices.value(),
                    unanswerableAnswered.value(),
                    unanswerableTaken.value(),
                    service1.value(),
                    service3.value(),
                    department.value(),
                    values(slots),
                    lines(strata),
                    misses,
                    cases.malformed());
        }

        private static Map<String, String> lines(Map<String, Stratum> strata) {
            Map<String, String> lines = new TreeMap<>();
            strata.forEach((name, stratum) -> lines.put(name, stratum.toString()));
            return lines;
        }

        private static Map<String, Double> values(Map<String, Share> shares) {
            Map<String, Double> values = new TreeMap<>();
            shares.forEach((name, share) -> {
                Double value = share.value();
                if (value != null) values.put(name, value);
            });
            return values;
        }
    }

    private static final class Share {
        private int of;
        private int hits;

        void count(boolean hit) {
            of++;
            if (hit) hits++;
        }

        @Nullable
        Double value() {
            return of == 0 ? null : (double) hits / of;
        }

        @Override
        public String toString() {
            return of == 0 ? "-" : "%.3f of %d (%s)".formatted((double) hits / of, of, Interval.wilson(hits, of));
        }
    }
}
