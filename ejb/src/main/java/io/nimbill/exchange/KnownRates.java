package io.nimbill.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** The rates known now, for whoever calculates; read in the caller's transaction. */
@ApplicationScoped
public class KnownRates {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    /** Every rate with all its corrections. */
    public RateTable all() {
        return table(entityManager
                .createQuery("select r from ExchangeRate r", ExchangeRate.class)
                .getResultList());
    }

    /** The rates among some currencies. */
    public RateTable among(Set<String> currencies) {
        if (currencies.size() < 2) {
            return table(List.of());
        }
        return table(entityManager
                .createQuery(
                        "select r from ExchangeRate r where r.base in :currencies and r.quote in :currencies",
                        ExchangeRate.class)
                .setParameter("currencies", currencies)
                .getResultList());
    }

    private static RateTable table(List<ExchangeRate> rates) {
        return new RateTable(rates.stream().map(ExchangeRate::quoted).toList());
    }
}
