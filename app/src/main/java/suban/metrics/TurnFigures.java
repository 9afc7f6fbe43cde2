package suban.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import suban.chatbot.TurnObserver;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Reply;

/** How turns go: decisions by kind and language, hand-overs by reason, time by step. Thread-safe. */
public final class TurnFigures implements TurnObserver {
    private final MeterRegistry figures;
    private final Map<Step, Timer> steps = new EnumMap<>(Step.class);

    public TurnFigures(MeterRegistry figures) {
        this.figures = figures;
        Timers timers = new Timers(figures);
        for (Step step : Step.values()) steps.put(step, timers.of("suban.turn.step", "step", step.code()));
        for (HandedOverBecause because : HandedOverBecause.values()) handOvers(because, 0);
    }

    @Override
    public void took(Step step, long nanos) {
        Objects.requireNonNull(steps.get(step)).record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void replied(Reply reply) {
        Decision decision = reply.decision();
        figures.counter(
                        "suban.turn.decisions",
                        "decision",
                        decision.name(),
                        "language",
                        reply.language().code())
                .increment();
        if (decision instanceof Decision.HandOver handOver) handOvers(handOver.because(), 1);
    }

    private void handOvers(HandedOverBecause because, double more) {
        String reason = because.name().toLowerCase(Locale.ROOT).replace('_', '-');
        figures.counter("suban.hand.overs", "reason", reason).increment(more);
    }
}
