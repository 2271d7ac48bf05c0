package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("A20: formula cells in names from the vendor, which come back as they were")
    void names_from_a_vendor_are_harmless_in_a_spreadsheet_and_come_back_as_they_were() {
        AccountImportFile.Line hostile =
                new AccountImportFile.Line(2, "p", "", "1", "", "=cmd|' /C calc'!A0", "＝1+1", "");
        String written = AccountImportFile.written(List.of(hostile));

        assertThat(written).contains("'=cmd", "'＝1+1").doesNotContain(",=", ",＝", "\"=");
        assertThat(AccountImportFile.read(written)).containsExactly(hostile);
    }

    @Test
    @DisplayName("A26: a head of 10,000 columns")
    void a_file_that_is_too_wide_is_refused() {
        String file = "vendor_account,account" + ",x".repeat(10_000) + "\np,1" + ",".repeat(10_000) + "\n";

        assertThatThrownBy(() -> AccountImportFile.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("malformed"));
    }

    @Test
    void a_file_that_is_too_long_is_refused() {
        String file = "vendor_account,account\n" + "p,1\n".repeat(AccountImportFile.MOST_LINES + 1);

        assertThatThrownBy(() -> AccountImportFile.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("too-large"));
    }
}
