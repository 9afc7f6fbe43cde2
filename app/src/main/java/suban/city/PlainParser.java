package suban.city;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads only YAML that can be read without harm. What is nested deeply would exhaust the stack, and references to other
 * places can make a short file stand for gigabytes; no file of a pack needs either.
 */
final class PlainParser implements Parser {
    private static final int DEEPEST = 20;

    private final Parser parser;
    private int depth;

    PlainParser(LoadSettings settings, String text) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** What a pack may not have, with its line in the text. */
    static final class Refused extends YamlEngineException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final String zh;
        private final String en;

        private Refused(Optional<Mark> mark, String zh, String en) {
            super(en);
            this.line = mark.map(m -> m.getLine() + 1).orElse(0);
            this.zh = zh;
            this.en = en;
        }

        int line() {
            return line;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event.getEventId() == Event.ID.Alias) {
            throw new Refused(event.getStartMark(), "不能用 *别名，请写出内容", "no *aliases, please: write out what is meant");
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            throw new Refused(
                    event.getStartMark(), "嵌套超过 " + DEEPEST + " 层", "nested more than " + DEEPEST + " levels deep");
        }
        if (event instanceof CollectionEndEvent) depth--;
        return event;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }
}
