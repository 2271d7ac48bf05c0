package io.nimbill.rating;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.QuotedRate;
import io.nimbill.exchange.RateTable;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.Tariff;
import io.nimbill.pricing.TariffRule;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Operator 1, distributor 2, reseller 3, client 4, in October 2026. */
final class RatingFixture {

    static final LocalDate PERIOD = LocalDate.parse("2026-10-01");
    static final LocalDate DAY = LocalDate.parse("2026-10-15");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency USD = Currency.getInstance("USD");

    /** 0.90 euros for a dollar on the first, 0.95 from the fifteenth. */
    static final RateTable RATES = new RateTable(List.of(
            new QuotedRate(1, USD, EUR, PERIOD, new BigDecimal("0.90"), Instant.EPOCH),
            new QuotedRate(2, USD, EUR, DAY, new BigDecimal("0.95"), Instant.EPOCH)));

    private RatingFixture() {}

    static List<Charge> rate(UsageRow row, Edge... path) {
        return new RowRating(RATES, PERIOD, List.of()).rate(row, new Holder.Client(List.of(path)));
    }

    /** All rows of one account, tiers added up first. */
    static List<Charge> rateAll(List<UsageRow> rows, Holder.Client client) {
        RowRating rating = new RowRating(RATES, PERIOD, List.of());
        TierCount count = new TierCount();
        ServiceCount services = new ServiceCount();
        rows.forEach(row -> rating.with(count).rate(row, client).forEach(services::add));
        RowRating second = rating.with(alone(count).shares()).with(services);
        return rows.stream().flatMap(row -> second.rate(row, client).stream()).toList();
    }

    /** What an account bears whose usage meets no other's. */
    static TierTally alone(TierCount count) {
        return new TierTally(new AccountKey(PERIOD, 1, 7), count, key -> List.of());
    }

    /** The same rows with numbers of their own. */
    static List<UsageRow> numbered(List<UsageRow> rows) {
        List<UsageRow> numbered = new ArrayList<>();
        for (UsageRow row : rows) {
            numbered.add(new UsageRow(
                    numbered.size() + 1,
                    row.day(),
                    row.subject(),
                    row.serviceId(),
                    row.quantity(),
                    row.currency(),
                    row.lineRate(),
                    row.costs(),
                    row.tagsId(),
                    row.skuId(),
                    row.vendorInvoiceId(),
                    row.resourceId(),
                    row.part()));
        }
        return numbered;
    }

    /** The same row, of a resource. */
    static UsageRow of(long resourceId, UsageRow row) {
        return new UsageRow(
                row.rowNo(),
                row.day(),
                row.subject(),
                row.serviceId(),
                row.quantity(),
                row.currency(),
                row.lineRate(),
                row.costs(),
                row.tagsId(),
                row.skuId(),
                row.vendorInvoiceId(),
                resourceId,
                row.part());
    }

    /** The edge from level to level + 1 in euros, with the proposed policies. */
    static Edge edge(int level, Price price) {
        return edge(level, terms(level, EUR, KindPolicies.proposed(), price));
    }

    static Edge edge(int level, EdgeTerms terms) {
        return new Edge(level + 1L, level + 2L, terms);
    }

    static EdgeTerms terms(int level, Currency currency, KindPolicies policies, Price price) {
        return terms(level, currency, policies, ExchangePolicy.USAGE_DAY, price);
    }

    static EdgeTerms terms(
            int level, Currency currency, KindPolicies policies, ExchangePolicy exchangePolicy, Price price) {
        Tariff tariff = new Tariff(
                level + 10L, currency, List.of(new TariffRule(1, RuleScope.everything(), price, null, null, null)));
        return new EdgeTerms(level + 100L, level + 200L, currency, exchangePolicy, policies, TierScope.ACCOUNT, tariff);
    }

    static Price plus(CostBasis basis, String percent) {
        return new Price.CostPlus(basis, new BigDecimal(percent));
    }

    static Price billedPlus(String percent) {
        return plus(CostBasis.BILLED, percent);
    }

    static Price perUnit(String unitPrice) {
        return new Price.FixedUnitPrice(new BigDecimal(unitPrice));
    }

    static UsageRow usage(String billed) {
        return row(ChargeKind.USAGE, EUR, "1", VendorCosts.billed(new BigDecimal(billed)));
    }

    static UsageRow row(ChargeKind kind, Currency currency, String quantity, VendorCosts costs) {
        return row(kind, currency, quantity, null, costs);
    }

    static UsageRow row(ChargeKind kind, Currency currency, String quantity, LineRate lineRate, VendorCosts costs) {
        PriceSubject subject = new PriceSubject(1, 7, "AmazonEC2", "Amazon EC2", "m5.large", "eu-west-1", kind, "Hrs");
        return new UsageRow(
                1, DAY, subject, 5, quantity == null ? null : new BigDecimal(quantity), currency, lineRate, costs);
    }

    static List<String> amounts(List<Charge> charges) {
        List<String> amounts = new ArrayList<>();
        for (Charge charge : charges) {
            amounts.add(
                    charge.sale() == null
                            ? charge.reason().name()
                            : charge.sale().amount().stripTrailingZeros().toPlainString());
        }
        return amounts;
    }
}
