package suban.chatbot.composing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.handover.TakenOver;
import suban.chatbot.reply.Asked;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Following;
import suban.chatbot.reply.LineCall;
import suban.chatbot.reply.Reply;
import suban.chatbot.wording.FixedReply;
import suban.chatbot.wording.Wording;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.classifier.emergency.Line;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/** Words a decision as a reply. Thread-safe. */
public final class ReplyComposer {
    /** From here on, small talk that abuses is answered with a limit and a person. */
    private static final int ABUSES_TOLERATED = 2;
    /** From here on, a person is offered beside the admission that nothing was found. */
    private static final int UNKNOWNS_BEFORE_PERSON = 2;

    private final Wording wording;
    private final ServiceCatalogue catalogue;
    private final PublishedArticles articles;
    private final ZoneId zone;

    /** @param zone in which the city tells the time */
    public ReplyComposer(Wording wording, ServiceCatalogue catalogue, PublishedArticles articles, ZoneId zone) {
        this.zone = zone;
        this.wording = wording;
        this.catalogue = catalogue;
        this.articles = articles;
    }

    public Reply compose(String conversation, String turn, Outcome outcome) {
        Language language = outcome.language();
        Decision decision = outcome.decision();
        boolean takesConcern = decision instanceof Decision.TakeConcern || decision instanceof Decision.AskDanger;
        boolean answers = decision instanceof Decision.Answer;
        boolean unknown = decision instanceof Decision.Unknown;
        return new Reply(
                conversation,
                turn,
                decision,
                language,
                text(outcome),
                outcome.confidence(),
                citations(outcome),
                choices(decision),
                takesConcern ? outcome.concern() : null,
                takesConcern ? outcome.further() : List.of(),
                related(outcome, takesConcern),
                answers || unknown || decision instanceof Decision.Clarify || decision instanceof Decision.Divert,
                offersPerson(decision),
                answers,
                call(outcome.line(), language));
    }

    /** The same, with the code that a hand-over is followed by and when a person should have answered. */
    public Reply following(Reply reply, TakenOver taken) {
        String told = Phrases.FOLLOW
                .in(reply.language())
                .formatted(
                        taken.trackingCode(), Moments.text(taken.due(), zone, reply.language()), taken.trackingCode());
        return reply.following(new Following(taken.trackingCode(), taken.due()), told);
    }

    /** Asks what to do about a reply that did not help: nothing is passed on yet. */
    public Reply askingWhatNext(Reply unhelpful) {
        Language language = unhelpful.language();
        return new Reply(
                unhelpful.conversation(),
                unhelpful.turn(),
                new Decision.Clarify(List.of(), "", 1),
                language,
                Phrases.WHAT_NEXT.in(language),
                1,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                true,
                true,
                false,
                null);
    }

    private static List<Choice> choices(Decision decision) {
        return switch (decision) {
            case Decision.Clarify clarify -> clarify.choices();
            case Decision.Unknown unknown -> unknown.topics();
            case Decision.AskDanger danger -> danger.choices();
            default -> List.of();
        };
    }

    private String text(Outcome outcome) {
        Language language = outcome.language();
        return switch (outcome.decision()) {
            case Decision.Answer answer -> summary(answer, outcome.citation()) + quotes(outcome);
            case Decision.Clarify clarify -> wording.of(FixedReply.CLARIFY, language);
            case Decision.TakeConcern taken -> concern(taken, outcome);
            case Decision.DropConcern dropped -> Phrases.DROPPED.in(language);
            case Decision.Progress progress -> progress(progress, language);
            case Decision.AskDanger danger -> Phrases.ASK_DANGER.in(language);
            case Decision.HandOver handOver -> handOver(handOver.because(), language);
            case Decision.Divert divert ->
                outcome.line() == null ? "" : outcome.line().reply().in(language);
            case Decision.Smalltalk smalltalk -> smalltalk(smalltalk, language);
            case Decision.Unknown unknown -> unknown(unknown, language);
        };
    }

    private List<String> related(Outcome outcome, boolean takesConcern) {
        if (!takesConcern) return related(outcome.citation());
        return outcome.citation() == null ? titles(outcome.also()) : List.of();
    }

    private static List<String> titles(List<Citation> citations) {
        return citations.stream().map(Citation::title).distinct().toList();
    }

    private static List<Citation> citations(Outcome outcome) {
        if (outcome.citation() == null) return List.of();
        List<Citation> citations = new ArrayList<>();
        citations.add(outcome.citation());
        citations.addAll(outcome.also());
        return citations;
    }

    /** A section is led up to by what the article says first, unless the resident has just read it. */
    private String summary(Decision.Answer answer, @Nullable Citation quoted) {
        if (quoted == null || quoted.heading() == null || answer.by() == AnsweredBy.FOLLOW_UP) return "";
        return articles.find(new ArticleKey(answer.article(), answer.language()), answer.version())
                .map(version -> PublishedArticles.citeSummary(version))
                .filter(summary -> summary.heading() == null)
                .map(summary -> summary.excerpt() + "\n\n")
                .orElse("");
    }

    private static String quotes(Outcome outcome) {
        return quote(outcome.citation()) + also(outcome);
    }

    /** What else the message asked, each with what answers it. */
    private static String also(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Citation citation : outcome.also()) {
            text.append("\n\n")
                    .append(Phrases.ALSO_ASKED.in(outcome.language()).formatted(citation.title()))
                    .append("\n\n")
                    .append(quote(citation));
        }
        return text.toString();
    }

    private static String quote(@Nullable Citation citation) {
        if (citation == null) return "";
        return citation.heading() == null
                ? citation.excerpt()
                : "**" + citation.heading() + "**\n\n" + citation.excerpt();
    }

    private String concern(Decision.TakeConcern taken, Outcome outcome) {
        Language language = outcome.language();
        List<String> paragraphs = new ArrayList<>();
        boolean several = !outcome.further().isEmpty();
        paragraphs.add(
                several && taken.because() != Decision.TakenBecause.DETAIL_ADDED
                        ? Phrases.SEVERAL_CONCERNS
                                .in(language)
                                .formatted(outcome.further().size() + 1)
                        : wording.of(FixedReply.CONCERN, language));
        int asked = Asked.of(taken.missing(), outcome.further());
        Concern concern = asked == Asked.FIRST
                ? outcome.concern()
                : outcome.further().get(asked).concern();
        List<String> missing = asked == Asked.FIRST || concern == null ? taken.missing() : concern.missing();
        if (!missing.isEmpty()) {
            String service = asked == Asked.FIRST || concern == null ? taken.service() : code(concern);
            String question = question(service, missing.getFirst(), language);
            paragraphs.add(
                    several && concern != null
                            ? Phrases.ABOUT.in(language).formatted(concern.title(), question)
                            : question);
        }
        for (Citation citation : citations(outcome)) {
            paragraphs.add(Phrases.ALSO_ASKED.in(language).formatted(citation.title()));
            paragraphs.add(quote(citation));
        }
        return String.join("\n\n", paragraphs);
    }

    private static @Nullable String code(Concern concern) {
        return concern.serviceCode();
    }

    private String question(@Nullable String service, String detail, Language language) {
        if (service == null) return Phrases.WHERE.in(language);
        return catalogue.getService(service).details().stream()
                .filter(d -> d.name().equals(detail))
                .findFirst()
                .map(Detail::question)
                .orElse(Phrases.WHERE)
                .in(language);
    }

    private String progress(Decision.Progress progress, Language language) {
        if (progress.trackingCode() != null) {
            return Phrases.TRACK.in(language).formatted(progress.trackingCode(), progress.trackingCode());
        }
        String service = progress.service();
        String limit = service == null
                ? ""
                : "\n\n"
                        + Phrases.TIME_LIMIT
                                .in(language)
                                .formatted(
                                        catalogue.getService(service).name().in(language),
                                        catalogue.getService(service).timeLimitHours());
        return Phrases.PROGRESS.in(language) + limit;
    }

    private String handOver(HandedOverBecause because, Language language) {
        return switch (because) {
            case ASKED -> wording.of(FixedReply.HANDOVER, language);
            case NOT_HELPED -> wording.of(FixedReply.NOT_HELPED, language);
            case ALREADY -> Phrases.ALREADY_WITH_PERSON.in(language);
            case PASSED_ON -> Phrases.PASSED_ON.in(language);
        };
    }

    private String smalltalk(Decision.Smalltalk smalltalk, Language language) {
        return isAbuseBeyondLimit(smalltalk)
                ? wording.of(FixedReply.ABUSE_LIMIT, language)
                : wording.smalltalk(smalltalk.kind(), language);
    }

    private static boolean isAbuseBeyondLimit(Decision.Smalltalk smalltalk) {
        return smalltalk.kind().equals(Wording.ABUSE) && smalltalk.inARow() > ABUSES_TOLERATED;
    }

    private String unknown(Decision.Unknown unknown, Language language) {
        String text = unknown.topics().isEmpty()
                ? wording.of(FixedReply.UNKNOWN, language)
                : Phrases.NEAREST_TOPICS.in(language);
        return unknown.inARow() < UNKNOWNS_BEFORE_PERSON ? text : text + "\n\n" + Phrases.OFFER_PERSON.in(language);
    }

    private static boolean offersPerson(Decision decision) {
        return switch (decision) {
            case Decision.Unknown unknown -> unknown.inARow() >= UNKNOWNS_BEFORE_PERSON;
            case Decision.Smalltalk smalltalk -> isAbuseBeyondLimit(smalltalk);
            case Decision.Divert divert -> true;
            default -> false;
        };
    }

    private List<String> related(@Nullable Citation citation) {
        if (citation == null) return List.of();
        return articles.find(new ArticleKey(citation.article(), citation.language()), citation.version())
                .map(version -> articles.listRelatedTitles(version.article()))
                .orElse(List.of());
    }

    private static @Nullable LineCall call(@Nullable Line line, Language language) {
        return line == null
                ? null
                : new LineCall(line.code(), line.number(), line.name().in(language));
    }
}
