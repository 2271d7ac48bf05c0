package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Saying;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");
    private static final OriginRules.Known GOOGLE =
            new OriginRules.Known(Set.of("Google Cloud"), Set.of("01AB-CD"), Set.of("EUR"), NOVEMBER, "01AB-CD");

    @Test
    void the_first_delivery_says_what_the_dataset_is() {
        OriginRules.Known nothing = new OriginRules.Known(Set.of(), Set.of(), Set.of(), null, "any name");

        assertThat(objection(nothing, "AWS", "123456789012", "USD", NOVEMBER)).isEmpty();
    }

    @Test
    void the_next_month_of_the_same_bill_goes_on() {
        assertThat(objection(GOOGLE, "Google Cloud", "01AB-CD", "EUR", NOVEMBER))
                .isEmpty();
        assertThat(objection(GOOGLE, "", "", "EUR", NOVEMBER)).isEmpty();
    }

    @Test
    void a_file_of_another_provider_account_and_currency_is_held_with_each_reason() {
        assertThat(objection(GOOGLE, "AWS", "123456789012", "USD", NOVEMBER).orElseThrow())
                .contains("provider AWS; this dataset has had Google Cloud")
                .contains("account 123456789012; this dataset has had 01AB-CD")
                .contains("in USD; this dataset has had EUR");
    }

    @Test
    void a_payer_other_than_the_registered_one_is_held_even_at_first() {
        OriginRules.Known registered = new OriginRules.Known(Set.of(), Set.of(), Set.of(), null, "123456789012");

        assertThat(objection(registered, "aws", "999956789012", "USD", NOVEMBER).orElseThrow())
                .contains("registered as 123456789012");
        assertThat(objection(registered, "aws", "123456789012", "USD", NOVEMBER))
                .isEmpty();
        assertThat(objection(registered, "aws", "E-77", "USD", NOVEMBER)).isEmpty();
    }

    @Test
    void a_month_far_in_the_past_or_in_the_future_is_held() {
        assertThat(objection(GOOGLE, "Google Cloud", "01AB-CD", "EUR", LocalDate.parse("2018-05-01"))
                        .orElseThrow())
                .contains("2018-05 lies more than 13 months before 2026-11");
        assertThat(objection(GOOGLE, "Google Cloud", "01AB-CD", "EUR", LocalDate.parse("2025-10-01")))
                .isEmpty();
        assertThat(objection(GOOGLE, "Google Cloud", "01AB-CD", "EUR", LocalDate.parse("2026-12-01"))
                        .orElseThrow())
                .contains("2026-12 lies in the future");
    }

    private static Optional<String> objection(
            OriginRules.Known known, String provider, String account, String currency, LocalDate period) {
        return OriginRules.objection(known, new OriginRules.Arrived(provider, account, Set.of(currency), period), TODAY)
                .map(Saying::english);
    }
}
