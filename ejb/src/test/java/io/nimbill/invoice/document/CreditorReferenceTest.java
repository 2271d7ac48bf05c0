package io.nimbill.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditorReferenceTest {

    @ParameterizedTest
    @CsvSource({"539007547034, RF18539007547034", "G72UUR, RF45G72UUR"})
    void known_references_come_out(String number, String reference) {
        assertThat(CreditorReference.of(number).text()).isEqualTo(reference);
    }

    @Test
    void signs_between_letters_and_digits_do_not_count() {
        assertThat(CreditorReference.of("inv-2026-000042")).isEqualTo(CreditorReference.of("INV2026000042"));
    }

    @Test
    void a_number_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> CreditorReference.of("1234567890123456789012"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
