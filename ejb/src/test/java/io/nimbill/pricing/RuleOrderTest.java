package io.nimbill.pricing;

import static io.nimbill.pricing.RuleScope.everything;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleOrderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-15");
    private static final PriceSubject ROW = new PriceSubject(
            1, 7, "AmazonEC2", "Amazon Elastic Compute Cloud", "m5.large", "eu-west-1", ChargeKind.USAGE, "Hrs");

    @Test
    void an_account_beats_every_other_field_together() {
        TariffRule account = rule(1, everything().withCloudAccount(7));
        TariffRule allElse = rule(
                2,
                everything()
                        .withSku("m5.large")
                        .withService("AmazonEC2")
                        .withRegion("eu-west-1")
                        .withKind(ChargeKind.USAGE)
                        .withVendor(1));

        assertThat(priced(account, allElse)).isEqualTo(1);
    }

    @Test
    void the_order_is_account_sku_service_region_kind_vendor() {
        TariffRule vendor = rule(1, everything().withVendor(1));
        TariffRule kind = rule(2, everything().withKind(ChargeKind.USAGE));
        TariffRule region = rule(3, everything().withRegion("eu-west-1"));
        TariffRule service = rule(4, everything().withService("AmazonEC2"));
        TariffRule sku = rule(5, everything().withSku("m5.large"));

        assertThat(priced(vendor)).isEqualTo(1);
        assertThat(priced(vendor, kind)).isEqualTo(2);
        assertThat(priced(vendor, kind, region)).isEqualTo(3);
        assertThat(priced(vendor, kind, region, service)).isEqualTo(4);
        assertThat(priced(vendor, kind, region, service, sku)).isEqualTo(5);
    }

    @Test
    void a_rule_by_the_name_of_the_service_fits_and_one_by_its_code_comes_first() {
        TariffRule byName = rule(1, everything().withService("Amazon Elastic Compute Cloud"));
        TariffRule byCode = rule(2, everything().withService("AmazonEC2"));

        assertThat(priced(byName)).isEqualTo(1);
        assertThat(priced(byName, byCode)).isEqualTo(2);
    }

    @Test
    void a_rule_outside_its_dates_does_not_count() {
        TariffRule expired = new TariffRule(1, everything().withSku("m5.large"), plus("5"), null, null, DAY);
        TariffRule rest = rule(2, everything());

        assertThat(priced(expired, rest)).isEqualTo(2);
    }

    @Test
    void a_unit_price_leaves_rows_without_quantity_to_the_next_rule() {
        TariffRule fixed = new TariffRule(
                1, everything().withService("AmazonEC2"), new Price.FixedUnitPrice(BigDecimal.ONE), null, null, null);
        PriceSubject credit = new PriceSubject(1, 7, "AmazonEC2", "", "", "", ChargeKind.CREDIT, null);

        assertThat(tariff(fixed, rule(2, everything()))
                        .ruleFor(credit, DAY)
                        .orElseThrow()
                        .id())
                .isEqualTo(2);
        assertThat(tariff(fixed).ruleFor(credit, DAY)).isEmpty();
    }

    @Test
    void two_rules_with_the_same_fields_and_values_at_overlapping_dates_tie() {
        TariffRule first = new TariffRule(1, everything().withSku("x"), plus("5"), null, null, DAY);
        TariffRule second = new TariffRule(2, everything().withSku("x"), plus("6"), null, DAY.minusDays(1), null);
        TariffRule later = new TariffRule(3, everything().withSku("x"), plus("7"), null, DAY, null);

        assertThat(RuleOrder.firstTie(List.of(first, second))).contains(new RuleOrder.Tie(first, second));
        assertThat(RuleOrder.firstTie(List.of(first, later))).isEmpty();
        assertThat(RuleOrder.firstTie(List.of(first, rule(4, everything().withSku("y")))))
                .isEmpty();
    }

    @Test
    void a_unit_price_leaves_quantities_in_another_unit_to_the_next_rule() {
        TariffRule perHour = perUnit(1, "Hrs");
        TariffRule perGigabyte = perUnit(2, "GB-Mo");
        TariffRule rest = rule(3, everything());

        assertThat(priced(perHour, perGigabyte, rest)).isEqualTo(1);
        assertThat(priced(perGigabyte, rest)).isEqualTo(3);
        assertThat(RuleOrder.firstTie(List.of(perHour, perGigabyte))).isEmpty();
        assertThat(RuleOrder.firstTie(List.of(perHour, perUnit(4, null)))).isPresent();
    }

    private static TariffRule perUnit(long id, String unit) {
        return new TariffRule(
                id, everything().withService("AmazonEC2"), new Price.FixedUnitPrice(BigDecimal.ONE), unit, null, null);
    }

    private static long priced(TariffRule... rules) {
        return tariff(rules).ruleFor(ROW, DAY).orElseThrow().id();
    }

    private static Tariff tariff(TariffRule... rules) {
        return new Tariff(1, Currency.getInstance("EUR"), List.of(rules));
    }

    private static TariffRule rule(long id, RuleScope scope) {
        return new TariffRule(id, scope, plus("10"), null, null, null);
    }

    private static Price plus(String percent) {
        return new Price.CostPlus(CostBasis.BILLED, new BigDecimal(percent));
    }
}
