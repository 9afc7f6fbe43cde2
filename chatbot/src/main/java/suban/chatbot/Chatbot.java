package suban.chatbot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.chatbot.LiveConversations.Step;
import suban.chatbot.composing.NearestSection;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.composing.ReplyComposer;
import suban.chatbot.conversation.Conversation;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Margins;
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
        composer = new ReplyComposer(wording, parts.catalogue(), articles);
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
                new SeveralConcerns(reading, lookup));
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
            Outcome outcome = deliberation.consider(meant, dialogue.meaning(reading::inCharacters));
            watch.done(TurnObserver.Step.DECIDE);
            return take(dialogue, typed.text(), outcome);
        });
    }

    /**
     * The reply to a text that tells of plain danger, were it the first message of a conversation; empty for any other.
     * Nothing is recorded.
     */
    public Optional<Reply> warn(String text) {
        if (!Understood.isReadable(text)) return Optional.empty();
        Dialogue fresh = Dialogue.replay(new Conversation("", null, clock.instant(), null), List.of());
        return deliberation
                .danger(reading.understand(text, null), fresh)
                .map(outcome -> composer.compose("", "", outcome));
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
            Outcome outcome = deliberation.choose(choice, dialogue).orElseThrow(UnknownChoice::new);
            return take(dialogue, choice.label(), outcome);
        });
    }

    /** The resident pressed the button for a person. */
    public Reply askPerson(String conversation) {
        return press(conversation, HandedOverBecause.ASKED);
    }

    /**
     * The resident said whether a reply helped; one that did not goes to a person.
     *
     * @return what to say to that, empty when it helped
     * @throws ChatFailure when there is no such conversation or turn
     */
    public Optional<Reply> helped(String conversation, String turn, boolean helped) {
        if (!store.recordFeedback(conversation, turn, helped)) {
            if (store.find(conversation).isEmpty()) throw new UnknownConversation();
            throw new UnknownTurn();
        }
        return helped ? Optional.empty() : Optional.of(press(conversation, HandedOverBecause.NOT_HELPED));
    }

    /** A person has finished with a conversation: the bot may hand it over anew. */
    public void giveBack(String conversation) {
        store.recordHandOver(conversation, null);
        live.forget(conversation);
    }

    /** Blanks what was said in a conversation. Whoever comes back to it begins a new one. */
    public void erase(String conversation) {
        live.erase(conversation);
    }

    private Reply press(String conversation, HandedOverBecause because) {
        return live.step(conversation, dialogue -> {
            Language language = dialogue.spoken() == null ? Language.ZH : dialogue.spoken();
            HandedOverBecause reason = dialogue.isWithPerson() ? HandedOverBecause.ALREADY : because;
            return take(dialogue, "", Outcome.of(new Decision.HandOver(reason, null), language));
        });
    }

    /** Composes, records, hands over where that was decided, and only then replies. */
    private Step<Reply> take(Dialogue dialogue, String message, Outcome outcome) {
        String conversation = dialogue.conversation().id();
        String id = Ids.next();
        Stopwatch watch = new Stopwatch(this::took);
        Reply reply = composer.compose(conversation, id, outcome);
        watch.done(TurnObserver.Step.COMPOSE);
        Turn turn = new Turn(id, conversation, Instant.ofEpochMilli(clock.millis()), message, reply, null);
        if (!store.record(turn)) throw new UnknownConversation();
        watch.done(TurnObserver.Step.RECORD);
        observer.replied(reply);
        LOG.debug("{} with confidence {}", reply.decision().name(), reply.confidence());
        Dialogue after = dialogue.after(turn, outcome.concern(), outcome.meaning());
        if (reply.decision() instanceof Decision.HandOver handOver && handOver.because() != HandedOverBecause.ALREADY) {
            after = after.handedOver(handingOver.pass(dialogue, reply, handOver.because()));
        }
        return new Step<>(after, reply);
    }
}
