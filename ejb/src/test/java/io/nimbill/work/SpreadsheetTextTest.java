package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A20: formula cells in files that a spreadsheet opens. */
class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+49 30",
                "-2+3",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "  =1",
                "\u00a0=1",
                "\ufeff=1",
                "\"=1\"",
                "\tx",
                "\rx",
                "\nx",
                "\0x"
            })
    void what_begins_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetText.backFrom("'" + text)).isEqualTo(text);
    }

    @Test
    void a_formula_behind_another_separator_gets_an_apostrophe_where_its_cell_would_begin() {
        assertThat(SpreadsheetText.of("Shop;=cmd|' /C calc'!A0")).isEqualTo("Shop;'=cmd|' /C calc'!A0");
        assertThat(SpreadsheetText.of("Shop;\"=1")).isEqualTo("Shop;\"'=1");
        assertThat(SpreadsheetText.of("a\t@b; ＝c\r\n-d\n+e|=f")).isEqualTo("a\t'@b; '＝c\r\n'-d\n'+e|'=f");
        assertThat(SpreadsheetText.of("\r=1")).isEqualTo("'\r'=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Werft AG", "a=b", "2026-11-22", "x - y", "1; 2", "Größe; Länge", "'s Heerenberg"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(text);
        assertThat(SpreadsheetText.backFrom(text)).isEqualTo(text);
    }

    @Test
    void what_is_absent_is_empty() {
        assertThat(SpreadsheetText.of(null)).isEmpty();
        assertThat(SpreadsheetText.of("")).isEmpty();
    }
}
