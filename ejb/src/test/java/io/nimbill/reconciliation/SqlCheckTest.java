package io.nimbill.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlCheckTest {

    @Test
    void every_check_of_the_index_names_its_invariant() {
        List<SqlCheck> checks = SqlCheck.all();

        assertThat(checks).hasSizeGreaterThan(30);
        assertThat(checks)
                .map(SqlCheck::name)
                .allSatisfy(name -> assertThat(name).matches("I\\d\\d-[a-z-]+"))
                .hasSameSizeAs(new HashSet<>(checks.stream().map(SqlCheck::name).toList()));
    }
}
