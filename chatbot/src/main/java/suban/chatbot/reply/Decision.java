package suban.chatbot.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/** What to do with a message, with the reasons that led to it. Recorded with every turn. */
public sealed interface Decision {
    /** The name used in the API, the store and evaluation cases. */
    String name();

    /** An article answers the message. */
    record Answer(String article, int version, Language language, double probability, double runnerUp, AnsweredBy by)
            implements Decision {
        @Override
        public String name() {
            return "answer";
        }
    }

    /** How an answer was found. */
    enum AnsweredBy {
        SEARCH,
        TITLE,
        CHOICE,
        FOLLOW_UP
    }

    /**
     * Several readings are close: the resident picks one.
     *
     * @param choices best first, at most four
     * @param about the message that the choices are readings of
     * @param probability of the best one
     */
    record Clarify(List<Choice> choices, String about, double probability) implements Decision {
        public Clarify {
            choices = List.copyOf(choices);
        }

        @Override
        public String name() {
            return "clarify";
        }
    }

    /**
     * A concern was understood and is shown to be confirmed.
     *
     * @param text what was structured: evidence spans count in it. Longer than the message when a detail was added later
     * @param service code of the suggested service, or null when staff have to find it
     * @param confidence that it is this service
     * @param reports probability that the message reports something rather than asks
     * @param missing required details that were not said, the first one is asked for
     * @param others titles of further concerns in the same message
     */
    record TakeConcern(
            String text,
            @Nullable String service,
            double confidence,
            double reports,
            List<String> missing,
            List<String> others,
            TakenBecause because)
            implements Decision {
        public TakeConcern {
            missing = List.copyOf(missing);
            others = List.copyOf(others);
        }

        @Override
        public String name() {
            return "concern";
        }
    }

    /** Why a message became a concern. */
    enum TakenBecause {
        REPORTS,
        NO_ARTICLE,
        CHOSEN,
        DETAIL_ADDED
    }

    /**
     * A person takes over.
     *
     * @param signal the wording that asked for it, or null
     */
    record HandOver(HandedOverBecause because, @Nullable String signal) implements Decision {
        @Override
        public String name() {
            return "handover";
        }
    }

    /**
     * Why a person takes over. {@code ALREADY}: a person has the conversation, nothing new is created. {@code PASSED_ON}:
     * neither, and what was said was passed on to that person.
     */
    enum HandedOverBecause {
        ASKED,
        NOT_HELPED,
        ALREADY,
        PASSED_ON
    }

    /**
     * There is danger or despair: a line to call at once.
     *
     * @param words the resident's own that called for it, or null when the message as a whole did
     * @param probability that it is an emergency or crisis; 0 in turns recorded before this was learnt
     */
    record Divert(String line, @Nullable String words, double probability) implements Decision {
        @Override
        public String name() {
            return "divert";
        }
    }

    /**
     * There may be danger: the resident is asked, with two answers to pick from.
     *
     * @param line to call if there is
     * @param about the message that made it doubtful
     */
    record AskDanger(String line, String about, double probability, List<Choice> choices) implements Decision {
        /** Code of the answer that somebody is in danger. */
        public static final String YES = "danger";
        /** Code of the answer that nobody is. */
        public static final String NO = "no-danger";

        public AskDanger {
            choices = List.copyOf(choices);
        }

        @Override
        public String name() {
            return "clarify";
        }
    }

    /** The resident gives up the report that was being made. */
    record DropConcern() implements Decision {
        @Override
        public String name() {
            return "smalltalk";
        }
    }

    /**
     * The resident asks how far a report has come.
     *
     * @param trackingCode that the resident gave, or null
     * @param service code of the report's service, or null when it is not known
     */
    record Progress(@Nullable String trackingCode, @Nullable String service) implements Decision {
        @Override
        public String name() {
            return "progress";
        }
    }

    /** A greeting, thanks or the like. */
    record Smalltalk(String kind, int inARow) implements Decision {
        @Override
        public String name() {
            return "smalltalk";
        }
    }

    /**
     * Nothing answers the message, and nothing is invented.
     *
     * @param nearest id of the article that came closest, or null
     * @param probability of that article, below the threshold
     * @param inARow how many messages in a row were not understood, this one included
     * @param topics the nearest articles, offered as topics to pick from
     * @param about the message that the topics are near to
     */
    record Unknown(@Nullable String nearest, double probability, int inARow, List<Choice> topics, String about)
            implements Decision {
        public Unknown {
            topics = topics == null ? List.of() : List.copyOf(topics);
            about = about == null ? "" : about;
        }

        @Override
        public String name() {
            return "unknown";
        }
    }
}
