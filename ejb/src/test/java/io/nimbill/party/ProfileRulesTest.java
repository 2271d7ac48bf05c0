package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRulesTest {

    @ParameterizedTest
    @CsvSource({
        "country, XX, unknown-country",
        "country, de, unknown-country",
        "currency, EURO, too-long",
        "currency, XAU, unknown-currency",
        "currency, XYZ, unknown-currency",
        "taxCategory, X, unknown-tax-category",
        "channelCode, ../etc, malformed",
        "channelCode, -x, malformed",
        "email, nobody, malformed",
        "iban, DE00370400440532013000, malformed",
        "timeZone, Mars/Base, unknown-time-zone",
        "language, not_a_tag, too-long"
    })
    void what_cannot_be_is_refused_by_field(String field, String text, String code) {
        PartyProfile profile = PartyProfile.named("Acme", "DE", "EUR");
        assertThatThrownBy(() -> change(profile, field, text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).contains(field);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    @Test
    void an_iban_is_kept_without_spaces() {
        PartyProfile profile =
                PartyProfile.named("Acme", "DE", "EUR").withBankAccount("de89 3704 0044 0532 0130 00", null);
        assertThat(profile.iban()).isEqualTo("DE89370400440532013000");
    }

    @Test
    void a_changed_copy_leaves_the_profile_as_it_was() {
        PartyProfile profile = PartyProfile.named("Acme", "DE", "EUR");
        assertThat(profile.withName("Other").legalName()).isEqualTo("Other");
        assertThat(profile.legalName()).isEqualTo("Acme");
        assertThat(profile.withName("Other").currency()).isEqualTo(profile.currency());
    }

    private static PartyProfile change(PartyProfile profile, String field, String text) {
        return switch (field) {
            case "country" -> profile.withAddress(null, null, null, text);
            case "currency" -> profile.withCurrency(text);
            case "taxCategory" -> profile.withTax(null, text);
            case "channelCode" -> profile.withChannelCode(text);
            case "email" -> profile.withContact(text, null);
            case "iban" -> profile.withBankAccount(text, null);
            case "timeZone" -> profile.withLocale("en", text);
            case "language" -> profile.withLocale(text, "UTC");
            default -> throw new IllegalArgumentException(field);
        };
    }
}
