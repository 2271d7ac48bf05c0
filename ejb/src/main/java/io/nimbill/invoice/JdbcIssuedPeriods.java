package io.nimbill.invoice;

import io.nimbill.rating.IssuedPeriods;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** The first issue of an edge's usage of a vendor period, read from the lines of the documents. */
@ApplicationScoped
class JdbcIssuedPeriods implements IssuedPeriods {

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource dataSource;

    @Override
    public List<Issue> of(LocalDate periodStart) {
        return Sql.on(dataSource)
                .list(
                        row -> new Issue(row.getLong(1), row.getLong(2), Sql.instant(row, "issued_at")),
                        "SELECT i.seller_id, i.buyer_id, MIN(i.issued_at) AS issued_at FROM invoice_line l"
                                + " JOIN invoice i ON i.id = l.invoice_id WHERE l.key_period = ? AND l.source_id = 0"
                                + " GROUP BY i.seller_id, i.buyer_id",
                        periodStart);
    }
}
