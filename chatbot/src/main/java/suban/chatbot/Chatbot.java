package suban.chatbot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.chatbot.LiveConversations.Step;
import suban.chatbot.composing.NearestSection;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.composing.ReplyComposer;
import suban.chatbot.composing.Translating;
import suban.chatbot.conversation.Conversation;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Margins;
import suban.chatbot.handover.TakenOver;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Reply;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.FixedReply;
import suban.chatbot.wording.Wording;
import suban.models.text.Language;
import suban.storage.Ids;

/**
 * Talks with residents, one turn at a time. A turn is on disk before its reply is returned. Thread-safe; messages of one
 * conversation are handled one after the other.
 */
public final class Chatbot {
    /** In UTF-16 code units. */
    public static final int LONGEST_MESSAGE = 8_000;

    /** How likely danger has to be for the robot to ask about it while a person has the conversation. */
    private static final double LIKELY_DANGER = 0.9;

    private static final Logger LOG = LoggerFactory.getLogger(Chatbot.class);

    private final ConversationStore store;
    private final LiveConversations live;
    private final Reading reading;
    private final Deliberation deliberation;
    private final ReplyComposer composer;
    private final HandingOver handingOver;
    private final Wording wording;
    private final Clock clock;
    private volatile TurnObserver observer = TurnObserver.NOBODY;

    public Chatbot(ChatbotParts parts) {
        store = parts.store();
        wording = parts.wording();
        clock = parts.clock();
        live = new LiveConversations(store);
        PublishedArticles articles = new PublishedArticles(parts.articles(), clock);
        composer = new ReplyComposer(wording, parts.catalogue(), articles, clock.getZone());
        handingOver = new HandingOver(store, parts.handOvers(), parts.catalogue());
        reading = new Reading(parts);
        Margins margins = parts.fitted().margins();
        DecisionPolicy policy = new DecisionPolicy(parts.fitted());
        Lookup lookup = new Lookup(
                reading, parts.roles(), parts.background(), parts.otherCities(), policy, articles, this::took);
        References references = new References(articles, reading);
        deliberation = new Deliberation(
                reading,
                margins,
                new DangerCheck(parts.emergencies(), new AlarmPolicy(parts.fitted()), reading),
                new QuickChecks(
                        parts.emergencies(),
                        parts.persons(),
                        wording,
                        parts.fitted().alarms(),
                        reading),
                references,
                parts.followUps(),
                new FollowingUp(articles, wording, margins),
                new InContext(
                        reading,
                        lookup,
                        new AddedDetails(reading),
                        policy,
                        margins,
                        articles,
                        new ReportedLater(reading, lookup, references, margins),
                        new NearestSection(parts.models())),
                lookup,
                new FurtherQuestions(reading, lookup, policy, articles),
                new SeveralConcerns(reading, lookup),
                new Translating(articles, parts.catalogue()));
    }

    /** From now on this one hears how turns go. */
    public void observe(TurnObserver listener) {
        observer = listener;
    }

    private void took(TurnObserver.Step step, long nanos) {
        observer.took(step, nanos);
    }

    /**
     * Opens a conversation.
     *
     * @param language null: that of the resident's first message
     * @return its id
     */
    public String start(@Nullable Language language) {
        Conversation conversation = store.start(language);
        live.opened(conversation);
        return conversation.id();
    }

    /** The first line of a new conversation. */
    public String welcome(Language language) {
        return wording.of(FixedReply.WELCOME, language);
    }

    /**
     * Takes a resident's message and replies to it.
     *
     * @throws ChatFailure when there is no such conversation, or the message is empty or too long
     */
    public Reply reply(String conversation, String text) {
        if (text.length() > LONGEST_MESSAGE) throw new MessageTooLong(text.length());
        if (!Understood.isReadable(text)) throw new EmptyMessage();
        return live.step(conversation, dialogue -> {
            Stopwatch watch = new Stopwatch(this::took);
            Understood typed = Understood.of(text, dialogue.spoken());
            Understood meant = reading.understand(text, dialogue.spoken());
            watch.done(TurnObserver.Step.UNDERSTAND);
            return attend(dialogue, typed.text(), heard -> {
                Stopwatch deciding = new Stopwatch(this::took);
                Outcome outcome = deliberation.consider(meant, heard.meaning(reading::inCharacters));
                deciding.done(TurnObserver.Step.DECIDE);
                return outcome;
            });
        });
    }

    /**
     * The reply to a text that tells of plain danger, were it the first message of a conversation; empty for any other.
     * Nothing is recorded.
     */
    public Optional<Reply> warn(String text) {
        return danger(text).map(outcome -> composer.compose("", "", outcome));
    }

    /** The same, said in the reader's language, whichever the text is in. */
    public Optional<Reply> warn(String text, Language reader) {
        return danger(text).map(outcome -> composer.compose("", "", outcome.in(reader)));
    }

    private Optional<Outcome> danger(String text) {
        if (!Understood.isReadable(text)) return Optional.empty();
        Dialogue fresh = Dialogue.replay(new Conversation("", null, clock.instant(), null), List.of());
        return deliberation.danger(reading.understand(text, null), fresh);
    }

    /**
     * The resident picked one of the choices of the last reply.
     *
     * @param code of the choice
     * @throws ChatFailure when there is no such conversation, or its last reply offers no such choice
     */
    public Reply choose(String conversation, String code) {
        return live.step(conversation, dialogue -> {
            Choice choice = dialogue.choices().stream()
                    .filter(offered -> offered.code().equals(code))
                    .findFirst()
                    .orElseThrow(UnknownChoice::new);
            return attend(
                    dialogue,
                    choice.label(),
                    heard -> deliberation.choose(choice, heard).orElseThrow(UnknownChoice::new));
        });
    }

    /** The resident pressed the button for a person. */
    public Reply askPerson(String conversation) {
        return live.step(conversation, dialogue -> {
            Optional<TakenOver> person = handingOver.find(dialogue);
            Dialogue now = dialogue.isWithPerson() && person.isEmpty() ? handingOver.keep(dialogue, null) : dialogue;
            HandedOverBecause because = person.isPresent()
                    ? HandedOverBecause.ALREADY
                    : didNotHelp(now) ? HandedOverBecause.NOT_HELPED : HandedOverBecause.ASKED;
            Language language = now.spoken() == null ? Language.ZH : now.spoken();
            return take(now, "", Outcome.of(new Decision.HandOver(because, null), language));
        });
    }

    /**
     * The resident said whether a reply helped. One that did not is passed on to nobody before the resident says so.
     *
     * @return asks what to do instead, empty when it helped; it is no turn, and bears the id of the turn that did not help
     * @throws ChatFailure when there is no such conversation or turn
     */
    public Optional<Reply> helped(String conversation, String turn, boolean helped) {
        if (!store.recordFeedback(conversation, turn, helped)) {
            if (store.find(conversation).isEmpty()) throw new UnknownConversation();
            throw new UnknownTurn();
        }
        if (helped) return Optional.empty();
        return store.findTurn(conversation, turn).map(Turn::reply).map(composer::askingWhatNext);
    }

    /** Blanks what was said in a conversation. Whoever comes back to it begins a new one. */
    public void erase(String conversation) {
        live.erase(conversation);
        handingOver.erase(conversation);
    }

    /** What the resident said of the last reply, which may have been noted since that was read. */
    private boolean didNotHelp(Dialogue dialogue) {
        return dialogue.last() != null
                && store.findTurn(dialogue.conversation().id(), dialogue.last().id())
                        .filter(turn -> Boolean.FALSE.equals(turn.helped()))
                        .isPresent();
    }

    /**
     * While a person has the conversation, what is said goes to them and the bot is silent, but for danger. Whether a person
     * has it is asked anew with every message, so nobody need tell when it is over.
     *
     * @param decide what the bot would say itself
     */
    private Step<Reply> attend(Dialogue dialogue, String words, Function<Dialogue, Outcome> decide) {
        if (!dialogue.isWithPerson()) return take(dialogue, words, decide.apply(dialogue));
        Outcome own = decide.apply(dialogue);
        return switch (handingOver.tell(dialogue, words)) {
            case NOBODY -> {
                Dialogue ours = handingOver.keep(dialogue, null);
                yield take(ours, words, decide.apply(ours));
            }
            case LATE_PERSON -> take(dialogue, words, own);
            case PERSON -> take(dialogue, words, isForBot(own) ? own : passedOn(own.language()));
        };
    }

    /**
     * Danger, or what very likely is: a person reads along, so the robot does not ask at every doubt. Whoever asks for a
     * person in so many words again is told of the one there is.
     */
    private static boolean isForBot(Outcome outcome) {
        return switch (outcome.decision()) {
            case Decision.Divert divert -> true;
            case Decision.AskDanger asked -> asked.probability() >= LIKELY_DANGER;
            case Decision.HandOver handOver -> handOver.signal() != null;
            default -> false;
        };
    }

    private static Outcome passedOn(Language language) {
        return Outcome.of(new Decision.HandOver(HandedOverBecause.PASSED_ON, null), language);
    }

    /** Composes, hands over where that was decided, records, and only then replies. */
    private Step<Reply> take(Dialogue dialogue, String message, Outcome outcome) {
        String conversation = dialogue.conversation().id();
        String id = Ids.next();
        Stopwatch watch = new Stopwatch(this::took);
        Reply reply = composer.compose(conversation, id, outcome);
        watch.done(TurnObserver.Step.COMPOSE);
        Turn turn = new Turn(id, conversation, Instant.ofEpochMilli(clock.millis()), message, reply, null);
        Optional<TakenOver> taken = handOver(dialogue, turn);
        if (taken.isPresent()) {
            reply = composer.following(reply, taken.get());
            turn = new Turn(id, conversation, turn.at(), message, reply, null);
        }
        if (!store.record(turn)) throw new UnknownConversation();
        watch.done(TurnObserver.Step.RECORD);
        observer.replied(reply);
        LOG.debug("{} with confidence {}", reply.decision().name(), reply.confidence());
        Dialogue after = dialogue.after(turn, outcome.concern(), outcome.meaning());
        if (taken.isPresent() && !dialogue.isWithPerson()) {
            after = handingOver.keep(after, taken.get().item());
        }
        return new Step<>(after, reply);
    }

    /** A hand-over that was begun and not recorded is found again by the next one. */
    private Optional<TakenOver> handOver(Dialogue dialogue, Turn turn) {
        if (!(turn.reply().decision() instanceof Decision.HandOver handOver)) return Optional.empty();
        return switch (handOver.because()) {
            case PASSED_ON -> Optional.empty();
            case ALREADY -> handingOver.find(dialogue);
            case ASKED, NOT_HELPED -> handingOver.pass(dialogue, turn, handOver.because());
        };
    }
}
