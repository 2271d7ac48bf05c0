package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.rating.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-15");
    private static final ExplainedRule PLUS = new ExplainedRule(
            "prl_1", "Standard", 3, "COST_PLUS", "BILLED", null, new BigDecimal("10.000000"), null, null);
    private static final ExplainedRule UNIT = new ExplainedRule(
            "prl_2", "Standard", 3, "FIXED_UNIT_PRICE", null, null, null, new BigDecimal("0.050000"), null);

    private final ExplanationWords words = new ExplanationWords(Locale.ENGLISH);

    @Test
    void a_converted_cost_plus_charge_shows_cost_rate_rule_and_price() {
        assertThat(words.of(row("24.000"), level(0, "USD", new BigDecimal("0.95"), DAY, PLUS)))
                .isEqualTo(
                        "October 15, 2026: 24 Hrs of m5.large, Amazon EC2 (eu-west-1) cost Nordlicht 2.304 USD."
                                + " At 0.95 EUR for one USD (rate of October 15, 2026) that is 2.1888 EUR."
                                + " Bergfunk pays 2.40768 EUR: price book Standard, version 3, asks the billed cost plus 10 %.");
    }

    @Test
    void the_end_tells_with_what_it_is_rounded_and_where_it_is_billed() {
        ExplainedRounding key = ExplainedRounding.of(1_240, new BigDecimal("312.4150000001"), "EUR");
        ExplainedLine line = new ExplainedLine("inv_1", "2026-17", "Nordlicht", 4, new BigDecimal("312.4200"), "EUR");

        assertThat(words.ending(key, List.of(line)))
                .isEqualTo("\nAll 1,240 charges of this service, account and month come to 312.4150000001 EUR;"
                        + " they are rounded once, together, to 312.42 EUR."
                        + "\nIt is billed on line 4 of invoice 2026-17: 312.42 EUR.");
        assertThat(words.ending(ExplainedRounding.of(1, new BigDecimal("0.005"), "EUR"), List.of()))
                .isEqualTo(
                        "\nIt is the only charge of this service, account and month: 0.005 EUR is rounded once to 0.01 EUR.");
        assertThat(words.ending(null, List.of())).isEmpty();
    }

    @Test
    void a_buyer_is_not_told_a_price_that_the_vendor_puts_into_its_words() {
        assertThat(Viewpoint.withoutPrice("$0.0416 per On Demand Linux t3.medium Instance Hour"))
                .isNull();
        assertThat(Viewpoint.withoutPrice("t3.medium Instance Hour")).isEqualTo("t3.medium Instance Hour");
    }

    @Test
    void a_price_on_another_basis_shows_the_cost_on_that_basis_and_converts_it() {
        ExplainedRule effective = new ExplainedRule(
                "prl_3",
                "Standard",
                3,
                "COST_PLUS",
                "EFFECTIVE",
                new BigDecimal("1.112"),
                new BigDecimal("7.5"),
                null,
                null);

        assertThat(words.of(row("24"), level(0, "USD", new BigDecimal("0.95"), DAY, effective)))
                .contains("the effective cost of Nordlicht is 1.112 USD, the vendor bills 2.304 USD.")
                .contains("for one USD (rate of October 15, 2026) that is 1.0564 EUR.")
                .contains("asks the effective cost plus 7.5 %");
    }

    @Test
    void a_share_of_tiers_tells_what_met() {
        ExplainedTier tier =
                new ExplainedTier(new BigDecimal("720.000"), "Hrs", new BigDecimal("35.000000000000000000"), "EUR");
        ExplainedRule graduated = new ExplainedRule("prl_4", "Standard", 3, "GRADUATED", null, null, null, null, tier);

        assertThat(words.of(row("24"), level(1, "EUR", null, null, graduated)))
                .endsWith("Bergfunk pays 2.40768 EUR: price book Standard, version 3, graduated prices."
                        + " 720 Hrs met in the month and cost 35.00 EUR together; this is the share of this quantity.");
    }

    @Test
    void a_discount_and_a_flat_price_are_told() {
        ExplainedRule less = new ExplainedRule(
                "prl_5", "Standard", 3, "LIST_DISCOUNT", "LIST", BigDecimal.TEN, new BigDecimal("7.0"), null, null);
        ExplainedRule flat =
                new ExplainedRule("prl_6", "Standard", 3, "FLAT_PER_ROW", null, null, null, BigDecimal.ONE, null);

        assertThat(words.of(row("24"), level(0, "EUR", null, null, less)))
                .contains("the vendor's list cost of Nordlicht is 10.00 EUR")
                .endsWith("asks the vendor's list cost less 7 %.");
        assertThat(words.of(row("24"), level(0, "EUR", null, null, flat))).endsWith("asks 1 for each daily row.");
        assertThat(words.of(row("24"), forBuyer(flat))).doesNotContain("for each");
    }

    @Test
    void what_a_discount_took_off_is_told_apart_to_seller_and_buyer() {
        ExplainedDiscount offer = new ExplainedDiscount(
                new BigDecimal("10.000000"), new BigDecimal("0.267520000000000000"), List.of("Autumn"));

        assertThat(words.of(row("24"), discounted(level(0, "EUR", null, null, PLUS), offer)))
                .endsWith("It is 10 % less than 2.6752 EUR by discount: Autumn.");
        assertThat(words.of(row("24"), discounted(forBuyer(null), offer)))
                .endsWith("charges 2.40768 EUR. It is 10 % less than 2.6752 EUR by discount: Autumn.");
    }

    private static ExplainedLevel discounted(ExplainedLevel level, ExplainedDiscount discount) {
        return new ExplainedLevel(
                level.level(),
                level.sellerName(),
                level.buyerName(),
                level.disposition(),
                level.reason(),
                level.cost(),
                level.costCurrency(),
                level.rate(),
                level.rateDay(),
                level.convertedCost(),
                level.policy(),
                level.rule(),
                discount,
                level.rateTerms(),
                level.amount(),
                level.currency(),
                null);
    }

    @Test
    void below_the_first_edge_the_basis_is_the_price_paid() {
        assertThat(words.of(row("24"), level(1, "EUR", null, null, PLUS)))
                .contains("asks the price paid plus 10 %")
                .doesNotContain("for one");
    }

    @Test
    void a_buyer_reads_price_and_quantity_alone() {
        assertThat(words.of(row("24"), forBuyer(null)))
                .isEqualTo(
                        "October 15, 2026: 24 Hrs of m5.large, Amazon EC2 (eu-west-1): Nordlicht charges 2.40768 EUR.");
        assertThat(words.of(row(null), forBuyer(UNIT)))
                .isEqualTo("October 15, 2026: m5.large of Amazon EC2 (eu-west-1):"
                        + " Nordlicht charges 0.05 EUR for each unit, 2.40768 EUR in all.");
    }

    @Test
    void german_reads_german_words_and_decimal_commas() {
        assertThat(new ExplanationWords(Locale.GERMANY)
                        .of(row("1524.5"), level(0, "USD", new BigDecimal("0.95"), DAY, PLUS)))
                .isEqualTo("15. Oktober 2026: 1.524,5 Hrs m5.large, Amazon EC2 (eu-west-1) kostet Nordlicht 2,304 USD."
                        + " Zu 0,95 EUR für einen USD (Kurs vom 15. Oktober 2026) sind das 2,1888 EUR."
                        + " Bergfunk zahlt 2,40768 EUR: Preisliste Standard, Version 3, rechnet so: berechnete"
                        + " Kosten zuzüglich 10 %.");
    }

    @Test
    void german_has_every_text_english_has() {
        assertThat(texts(Locale.GERMAN).keySet())
                .isEqualTo(texts(Locale.ENGLISH).keySet());
        assertThat(texts(Locale.GERMAN).getString("bought")).contains("berechnet");
    }

    @Test
    void a_digit_is_never_rounded_away() {
        String tiny = "0.000000000000000000000000001";
        assertThat(words.of(row(tiny), forBuyer(null))).contains(tiny + " Hrs");
    }

    @Test
    void a_unit_with_a_number_of_its_own_is_multiplied() {
        assertThat(PricingUnit.afterQuantity("1 Hour")).isEqualTo("× 1 Hour");
        assertThat(PricingUnit.afterQuantity("Hrs")).isEqualTo("Hrs");
        assertThat(PricingUnit.afterQuantity(null)).isEmpty();
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "io.nimbill.analysis.explanation",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_its_words(Reason reason) {
        ExplainedLevel ended = new ExplainedLevel(
                0,
                "Nordlicht",
                null,
                reason.disposition().name(),
                reason.name(),
                BigDecimal.ONE,
                "EUR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(words.of(row("1"), ended))
                .startsWith("October 15, 2026: 1 Hrs")
                .endsWith(".")
                .doesNotContain("{");
    }

    @Test
    void a_row_whose_file_names_no_service_is_told_by_its_vendor() {
        assertThat(words.of(rowOf(null, "24"), forBuyer(null))).contains("AWS (eu-west-1)");
    }

    private static ExplainedRow row(String quantity) {
        return rowOf("Amazon EC2", quantity);
    }

    private static ExplainedRow rowOf(String service, String quantity) {
        return new ExplainedRow(
                DAY,
                "AWS",
                "111",
                null,
                service,
                "m5.large",
                null,
                "eu-west-1",
                "USAGE",
                quantity == null ? null : new BigDecimal(quantity),
                "Hrs",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ExplainedLevel level(
            int level, String costCurrency, BigDecimal rate, LocalDate rateDay, ExplainedRule rule) {
        return new ExplainedLevel(
                level,
                "Nordlicht",
                "Bergfunk",
                "SOLD",
                null,
                new BigDecimal("2.304000"),
                costCurrency,
                rate,
                rateDay,
                new BigDecimal("2.188800000000000000"),
                "RULE",
                rule,
                null,
                null,
                new BigDecimal("2.407680000000000000"),
                "EUR",
                null);
    }

    private static ExplainedLevel forBuyer(ExplainedRule rule) {
        return new ExplainedLevel(
                1,
                "Nordlicht",
                "Bergfunk",
                "SOLD",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rule,
                null,
                null,
                new BigDecimal("2.407680000000000000"),
                "EUR",
                null);
    }
}
