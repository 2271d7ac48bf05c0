package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountImportFileTest {

    @Test
    void lines_are_read_by_their_head_with_quotes_marks_and_semicolons() {
        String file = "\ufeffaccount;vendor_account;name\r\n000123;payer;\"Shop; \"\"north\"\"\"\r\n";

        assertThat(AccountImportFile.read(file))
                .containsExactly(new AccountImportFile.Line(2, "payer", "", "000123", "", "Shop; \"north\"", "", ""));
    }

    @Test
    void what_is_written_is_read_again() {
        AccountImportFile.Line line =
                new AccountImportFile.Line(0, "p", "TENANT", "a,b", "", "x \"y\"", "pty_1", "2026-11-01");

        assertThat(AccountImportFile.read(AccountImportFile.written(List.of(line))))
                .containsExactly(
                        new AccountImportFile.Line(2, "p", "TENANT", "a,b", "", "x \"y\"", "pty_1", "2026-11-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "vendor_account,account\n", "account\n1\n"})
    void what_is_no_such_file_is_refused_as_a_whole(String file) {
        assertThatThrownBy(() -> AccountImportFile.read(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_file_that_is_too_long_is_refused() {
        String file = "vendor_account,account\n" + "p,1\n".repeat(AccountImportFile.MOST_LINES + 1);

        assertThatThrownBy(() -> AccountImportFile.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("too-large"));
    }
}
