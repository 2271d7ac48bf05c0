package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    private final CurrentCaller currentCaller = new CurrentCaller();

    @Test
    void without_a_caller_nothing_is_done() {
        assertThat(currentCaller.find()).isEmpty();
        assertThatThrownBy(currentCaller::get).isInstanceOf(NotSignedIn.class);
        assertThat(currentCaller.actorName()).isEqualTo("anonymous");
    }

    @Test
    void the_caller_before_comes_back_whatever_happens() {
        Caller outer = Caller.system("outer");
        currentCaller.runAs(outer, () -> {
            assertThatThrownBy(() -> currentCaller.runAs(Caller.system("inner"), () -> {
                        assertThat(currentCaller.actorName()).isEqualTo("job:inner");
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(currentCaller.get()).isSameAs(outer);
        });
        assertThat(currentCaller.find()).isEmpty();
    }

    @Test
    void another_thread_has_no_caller() {
        currentCaller.runAs(Caller.system("work"), () -> {
            Thread other = new Thread(() -> assertThat(currentCaller.find()).isEmpty());
            Throwable[] failure = new Throwable[1];
            other.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
            other.start();
            join(other);
            assertThat(failure[0]).isNull();
        });
    }

    @Test
    void a_subtree_ends_where_its_path_ends() {
        Place place = new Place(4L, PartyKind.RESELLER, "/1/4/");
        Caller caller = new Caller(
                1L, "usr_x", "X", place, Role.RESELLER_ADMINISTRATOR, EnumSet.noneOf(Permission.class), null);
        assertThat(caller.covers("/1/4/")).isTrue();
        assertThat(caller.covers("/1/4/9/")).isTrue();
        assertThat(caller.covers("/1/45/")).isFalse();
        assertThat(caller.covers("/1/")).isFalse();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
