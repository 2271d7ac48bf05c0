package io.nimbill.invoice;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The standard rates of tax by country, from day to day. Documents take the rate of the vendor's period; none is changed. */
@Stateless
public class TaxKeeping {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private TaxRates rates;

    @Inject
    private IdBlocks ids;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    /** The standard rate of a country on a day, in percent; empty where none is known. */
    @Requires(Permission.VIEW_PRICES)
    public Optional<BigDecimal> standard(String country, LocalDate day) {
        return rates.standard(country, day);
    }

    /**
     * The standard rate of a country from a day on; the one before ends there.
     *
     * @throws Refusal {@code later-rate} when another begins on that day or after it; {@code malformed}
     */
    @Requires(Permission.MANAGE_PRICES)
    public void changeStandard(String country, BigDecimal percent, LocalDate from) {
        currentCaller.requireOperator(Permission.MANAGE_PRICES, "tax-rate");
        if (country == null || !COUNTRIES.contains(country)) {
            throw new Refusal("unknown-country", "country", "Not a country code of ISO 3166-1, such as DE.");
        }
        if (percent == null
                || percent.signum() < 0
                || percent.compareTo(HIGHEST) > 0
                || percent.stripTrailingZeros().scale() > 4) {
            throw new Refusal("malformed", "taxPercent", "A rate lies between 0 and 100, with at most four decimals.");
        }
        Sql sql = Sql.on(callersTransaction);
        boolean later = sql.one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM tax_rate WHERE country = ? AND category = 'S' AND valid_from >= ?",
                        country,
                        from)
                .filter(count -> count > 0)
                .isPresent();
        if (later) {
            throw new Refusal("later-rate", "taxFrom", "Another rate begins on that day or after it.");
        }
        BigDecimal before = rates.standard(country, from).orElse(null);
        sql.update(
                "UPDATE tax_rate SET valid_to = ? WHERE country = ? AND category = 'S' AND valid_from < ?"
                        + " AND (valid_to IS NULL OR valid_to > ?)",
                from,
                country,
                from,
                from);
        sql.update(
                "INSERT INTO tax_rate (id, country, category, percent, valid_from) VALUES (?, ?, 'S', ?, ?)",
                ids.take("tax_rate", 1),
                country,
                percent,
                from);
        auditTrail.record(
                "tax-rate-changed",
                "tax-rate",
                null,
                Changes.none()
                        .to("country", country)
                        .from("percent", before, percent)
                        .to("from", from));
    }
}
