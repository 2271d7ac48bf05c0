package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {

    private final Transactions transactions = new Transactions(new NewTransaction());
    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020})
    void a_clash_of_the_database_begins_the_whole_anew(int errorNumber) {
        String result = transactions.callAlone(() -> {
            if (tries.incrementAndGet() < 3) {
                throw wrapped(new DatabaseFailure(new SQLException("clash", "40001", errorNumber)));
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void it_gives_up_after_five_tries() {
        assertThatThrownBy(() -> transactions.callAlone(() -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockException("changed meanwhile");
                }))
                .isInstanceOf(OptimisticLockException.class);

        assertThat(tries).hasValue(5);
    }

    @Test
    void a_fault_is_thrown_at_once_and_unwrapped() {
        assertThatThrownBy(() -> transactions.callAlone(() -> {
                    tries.incrementAndGet();
                    throw wrapped(new DatabaseFailure(new SQLException("duplicate", "23000", 1062)));
                }))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessage("duplicate");

        assertThat(tries).hasValue(1);
    }

    private static EJBException wrapped(RuntimeException cause) {
        return new EJBException("thrown by the bean", cause);
    }
}
