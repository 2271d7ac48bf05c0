package io.nimbill.invoice;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Rates of tax from the table {@code tax_rate}. */
@ApplicationScoped
class JdbcTaxRates implements TaxRates {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Override
    public Optional<BigDecimal> standard(String country, LocalDate day) {
        return Sql.on(dataSource).one(row -> row.getBigDecimal("percent"), """
                SELECT percent FROM tax_rate WHERE country = ? AND category = 'S'
                AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)""", country, day, day);
    }
}
