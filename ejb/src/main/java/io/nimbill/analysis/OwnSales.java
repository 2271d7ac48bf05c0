package io.nimbill.analysis;

import io.nimbill.exchange.AppliedRate;
import io.nimbill.exchange.KnownRates;
import io.nimbill.exchange.RateTable;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Reads what is charged besides usage, fees of agreements and subscriptions, for cost analysis. What a seller pays for a
 * subscription that it sells on is cost of its sale, converted with the last rate known on the first day of the service;
 * where no rate is known it stays in its own currency. A fee that a seller pays is not sold on.
 */
@ApplicationScoped
class OwnSales {

    private static final String READ = """
            SELECT c.kind, c.seller_id, c.buyer_id, c.currency, c.amount, c.service_start, c.service_end, c.text,
                   b.kind = 'CLIENT' AS to_client, o.public_id AS offer_id, o.name AS offer_name, o.code AS offer_code,
                   cl.public_id AS client, cl.legal_name AS client_name, cl.channel_code AS client_code,
                   r.public_id AS reseller, r.legal_name AS reseller_name, r.channel_code AS reseller_code,
                   (SELECT MIN(e.currency) FROM own_charge e WHERE c.kind = 'SUBSCRIPTION' AND e.kind = c.kind
                     AND e.source_id = c.source_id AND e.seller_id = c.buyer_id
                     AND e.service_start = c.service_start) AS resold_in
            FROM own_charge c
            JOIN party b ON b.id = c.buyer_id
            LEFT JOIN subscription s ON c.kind = 'SUBSCRIPTION' AND s.id = c.source_id
            LEFT JOIN offer o ON o.id = s.offer_id
            LEFT JOIN party cl ON cl.id = CASE WHEN b.kind = 'CLIENT' THEN b.id ELSE s.client_id END
            LEFT JOIN party r ON r.id = CASE WHEN b.kind = 'CLIENT' THEN c.seller_id
              WHEN c.kind = 'SUBSCRIPTION' THEN (SELECT MIN(e.seller_id) FROM own_charge e WHERE e.kind = c.kind
                AND e.source_id = c.source_id AND e.buyer_id = s.client_id)
              WHEN b.kind = 'RESELLER' THEN b.id END
            WHERE c.amount <> 0 AND c.service_start < ? AND c.service_end > ?""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private KnownRates knownRates;

    /** A charge as it is kept. */
    private record Kept(
            Map<CostDimension, CostLabels.Label> facets,
            long seller,
            long buyer,
            boolean toClient,
            Currency currency,
            Currency resoldIn,
            BillingPeriod service,
            BigDecimal amount) {}

    /** What was sold, and what was paid for it where the scope sees cost. */
    List<OwnSale> sold(CostScope scope, CostQuestion question) {
        return all(scope, question).stream().filter(OwnSale::sold).toList();
    }

    /** The same with what sellers paid and did not sell on. */
    List<OwnSale> all(CostScope scope, CostQuestion question) {
        List<OwnSale> sales = new ArrayList<>();
        if (scope.buyer() != 0) {
            read("buyer_id", List.of(scope.buyer()), question).forEach(kept -> sales.add(sale(kept)));
        } else {
            read("seller_id", scope.sellers(), question).forEach(kept -> sales.add(sale(kept)));
        }
        if (scope.seesCost()) {
            List<Kept> purchases = read("buyer_id", scope.sellers(), question);
            RateTable rates = knownRates.among(currencies(purchases));
            purchases.forEach(kept -> sales.add(purchase(kept, rates)));
        }
        return sales.stream().filter(sale -> sale.isOf(question.only())).toList();
    }

    private List<Kept> read(String side, List<Long> parties, CostQuestion question) {
        return Query.of(READ, question.range().to(), question.range().from())
                .then(
                        "AND c." + side + " IN (" + String.join(",", Collections.nCopies(parties.size(), "?")) + ")",
                        parties.toArray())
                .list(source, OwnSales::kept);
    }

    private static OwnSale sale(Kept kept) {
        return new OwnSale(
                kept.facets(),
                kept.seller(),
                kept.toClient(),
                true,
                kept.currency(),
                kept.service(),
                BigDecimal.ZERO,
                kept.amount());
    }

    private static OwnSale purchase(Kept kept, RateTable rates) {
        Optional<AppliedRate> rate = Optional.ofNullable(kept.resoldIn())
                .flatMap(currency ->
                        rates.rate(kept.currency(), currency, kept.service().start()));
        return new OwnSale(
                kept.facets(),
                kept.buyer(),
                false,
                kept.resoldIn() != null,
                rate.isPresent() ? kept.resoldIn() : kept.currency(),
                kept.service(),
                rate.map(known -> Rounding.toCharge(kept.amount().multiply(known.factor())))
                        .orElse(kept.amount()),
                BigDecimal.ZERO);
    }

    private static Set<String> currencies(List<Kept> purchases) {
        Set<String> currencies = new TreeSet<>();
        purchases.stream().filter(kept -> kept.resoldIn() != null).forEach(kept -> {
            currencies.add(kept.currency().getCurrencyCode());
            currencies.add(kept.resoldIn().getCurrencyCode());
        });
        return currencies;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String resoldIn = row.getString("resold_in");
        return new Kept(
                facets(row),
                row.getLong("seller_id"),
                row.getLong("buyer_id"),
                row.getBoolean("to_client"),
                currency,
                resoldIn == null ? null : Currency.getInstance(resoldIn),
                new BillingPeriod(Sql.day(row, "service_start"), Sql.day(row, "service_end")),
                Rounding.toMinorUnit(row.getBigDecimal("amount"), currency).amount());
    }

    private static Map<CostDimension, CostLabels.Label> facets(ResultSet row) throws SQLException {
        Map<CostDimension, CostLabels.Label> facets = new EnumMap<>(CostDimension.class);
        String kind = row.getString("kind");
        String offer = row.getString("offer_id");
        CostLabels.Label what = offer == null
                ? new CostLabels.Label(CostQuestion.OWN + "/" + row.getString("text"), row.getString("text"), null)
                : new CostLabels.Label(
                        CostQuestion.OWN + "/" + offer, row.getString("offer_name"), row.getString("offer_code"));
        facets.put(CostDimension.VENDOR, new CostLabels.Label(CostQuestion.OWN, null, null));
        facets.put(CostDimension.SERVICE, what);
        facets.put(CostDimension.SKU, what);
        facets.put(CostDimension.KIND, new CostLabels.Label(kind, null, null));
        party(row, "client").ifPresent(label -> facets.put(CostDimension.CLIENT, label));
        party(row, "reseller").ifPresent(label -> facets.put(CostDimension.RESELLER, label));
        return facets;
    }

    private static Optional<CostLabels.Label> party(ResultSet row, String name) throws SQLException {
        String id = row.getString(name);
        return id == null
                ? Optional.empty()
                : Optional.of(new CostLabels.Label(
                        "pty_" + id, row.getString(name + "_name"), row.getString(name + "_code")));
    }
}
