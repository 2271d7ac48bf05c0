package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "DE, DE 123 456 789, DE123456789",
        "AT, atu12345678, ATU12345678",
        "GR, EL-123456789, EL123456789",
        "FR, FR XX 999999999, FRXX999999999",
        "NL, NL123456789B01, NL123456789B01",
        "CH, CHE-123.456.789 MWST, CHE123456789MWST",
        "GB, XI123456789, XI123456789",
        "DE, 12/345/67890, 12/345/67890",
        "US, 47-1234567, 47-1234567",
        "GI, REG-4711, REG-4711"
    })
    void a_number_of_the_countrys_form_is_kept(String country, String given, String kept) {
        assertThat(TaxNumbers.checked(country, given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, DE12345678",
        "DE, DE1234567890",
        "AT, AT12345678",
        "DE, ATU12345678",
        "DE, no number",
        "GR, EL12345678",
        "IT, IT1234567890A"
    })
    void another_form_or_another_country_is_refused_at_the_field(String country, String given) {
        assertThatThrownBy(() -> TaxNumbers.checked(country, given)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("tax-number-malformed");
            assertThat(refusal.field()).contains("taxNumber");
        });
    }

    @Test
    void moving_to_another_country_takes_a_number_of_that_country() {
        PartyProfile german = PartyProfile.named("X", "DE", "EUR").withTax("DE123456789", "S");
        assertThatThrownBy(() -> german.withAddress("Ring 1", "1010", "Wien", "AT"))
                .isInstanceOf(Refusal.class);
        assertThat(german.withAddress("Ring 1", "10115", "Berlin", "DE").taxNumber())
                .isEqualTo("DE123456789");
    }

    @Test
    void who_has_none_needs_none() {
        assertThat(PartyProfile.named("X", "DE", "EUR").withTax(" ", "S").taxNumber())
                .isNull();
    }
}
