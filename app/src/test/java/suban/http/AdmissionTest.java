package suban.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdmissionTest {
    private static final int SHORT = 20;
    private static final int LONG = 5_000;

    private final Admission admission = new Admission();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        end.countDown();
        callers.close();
    }

    private List<Future<Boolean>> hold(int times, @Nullable String source, int characters) {
        List<Future<Boolean>> held = new ArrayList<>();
        for (int i = 0; i < times; i++) held.add(callers.submit(() -> admission.run(source, characters, this::held)));
        return held;
    }

    private boolean held() {
        try {
            return end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static long refused(List<Future<Boolean>> held) throws InterruptedException {
        Thread.sleep(300); // whoever is refused is refused at once
        return held.stream()
                .filter(f -> f.state() == Future.State.FAILED)
                .filter(f -> f.exceptionNow() instanceof Admission.TooBusy)
                .count();
    }

    @Test
    void what_has_to_wait_too_long_a_line_is_refused_at_once() throws Exception {
        List<Future<Boolean>> held = hold(200, null, SHORT);
        assertThat(refused(held)).isBetween(120L, 135L);
        end.countDown();
        for (Future<Boolean> each : held) {
            if (each.state() != Future.State.FAILED) assertThat(each.get()).isTrue();
        }
        assertThat(admission.run(null, SHORT, () -> "done")).isEqualTo("done");
    }

    @Test
    void whoever_has_begun_goes_before_those_who_begin() throws Exception {
        hold(45, null, SHORT);
        Thread.sleep(200);
        assertThatThrownBy(() -> admission.begin(null, () -> "begun")).isInstanceOf(Admission.TooBusy.class);
        List<Future<Boolean>> others = hold(20, null, SHORT);
        assertThat(refused(others)).isZero();
        end.countDown();
        for (Future<Boolean> other : others) assertThat(other.get()).isTrue();
        assertThat(admission.begin(null, () -> "begun")).isEqualTo("begun");
    }

    @Test
    void long_texts_hold_up_no_short_one() throws Exception {
        assertThat(refused(hold(100, null, LONG))).isGreaterThan(80);
        assertThat(admission.run(null, SHORT, () -> "done")).isEqualTo("done");
    }

    @Test
    void one_source_leaves_room_for_others() throws Exception {
        assertThat(refused(hold(50, "one", SHORT))).isEqualTo(34);
        List<Future<Boolean>> others = hold(4, "another", SHORT);
        assertThat(refused(others)).isZero();
        end.countDown();
        for (Future<Boolean> other : others) assertThat(other.get()).isTrue();
        assertThat(admission.run("one", SHORT, () -> "done")).isEqualTo("done");
    }

    @Test
    void work_that_fails_gives_its_place_back() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> admission.run("one", SHORT, () -> {
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(admission.run("one", SHORT, () -> "done")).isEqualTo("done");
    }
}
