package suban.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import suban.chatbot.Chatbot;
import suban.classifier.concern.Structurer;
import suban.intake.ConcernState;
import suban.intake.Intake;
import suban.intake.Origin;
import suban.intake.Review;
import suban.intake.photos.PhotoStore;
import suban.staff.SignIn;
import suban.staff.SignInResult;
import suban.storage.Database;

/** Listens to the parts of the service, each of which tells only what its figures need. */
public final class ServiceFigures {
    private static final String FILED = "suban.concerns.filed";

    private final MeterRegistry figures;
    private final Timers timers;

    public ServiceFigures(MeterRegistry figures) {
        this.figures = figures;
        this.timers = new Timers(figures);
    }

    public void listenTo(Chatbot chatbot) {
        chatbot.observe(new TurnFigures(figures));
    }

    public void listenTo(Database database) {
        database.onWrite(into(timers.of("suban.database.write")));
    }

    /** What a concern takes on its way in: its words understood, its photos stored, all of it recorded. */
    public void listenTo(Structurer structurer, PhotoStore photos, Intake intake) {
        structurer.onStructured(into(step("understand")));
        photos.onStored(into(step("photo")));
        Timer record = step("record");
        String resident = Origin.RESIDENT.name().toLowerCase(Locale.ROOT);
        figures.counter(FILED, "origin", resident);
        intake.onFiled(nanos -> {
            record.record(nanos, TimeUnit.NANOSECONDS);
            figures.counter(FILED, "origin", resident).increment();
        });
        Gauge.builder("suban.waiting", photos, PhotoStore::waiting)
                .tag("line", "photos")
                .register(figures);
        FunctionCounter.builder("suban.refusals", photos, PhotoStore::refused)
                .tag("line", "photos")
                .register(figures);
    }

    public void listenTo(SignIn signIn) {
        for (String reason : new String[] {"wrong", "disabled", "throttled"}) failures(reason, 0);
        signIn.onAttempt(result -> {
            switch (result) {
                case SignInResult.SignedIn in -> {}
                case SignInResult.Wrong wrong -> failures("wrong", 1);
                case SignInResult.FirstPasswordOver over -> failures("disabled", 1);
                case SignInResult.Disabled disabled -> failures("disabled", 1);
                case SignInResult.Throttled throttled -> failures("throttled", 1);
            }
        });
    }

    private void failures(String reason, double more) {
        figures.counter("suban.sign.in.failures", "reason", reason).increment(more);
    }

    /** Concerns by state, counted when somebody asks, at most twice a minute. */
    public void count(Review review) {
        ConcernCounts counts = new ConcernCounts(review);
        for (ConcernState state : ConcernState.values()) {
            Gauge.builder("suban.concerns", counts, c -> c.of(state))
                    .tag("state", state.code())
                    .strongReference(true)
                    .register(figures);
        }
    }

    private Timer step(String step) {
        return timers.of("suban.filing.step", "step", step);
    }

    private static LongConsumer into(Timer timer) {
        return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
