package io.nimbill.invoice;

import io.nimbill.invoice.document.DocumentType;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** One row per series in {@code number_series}, locked by whoever takes a number until their transaction ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JdbcNumberSeries implements NumberSeries {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    private record Row(long id, long lastNumber, LocalDate lastIssueDate) {

        private static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong("id"), row.getLong("last_number"), Sql.day(row, "last_issue_date"));
        }
    }

    @Override
    public InvoiceNumber next(long issuerId, DocumentType type, LocalDate today) {
        Sql sql = Sql.on(dataSource);
        Row last = locked(sql, issuerId, type, today.getYear()).orElseGet(() -> {
            open(sql, issuerId, type, today.getYear());
            return locked(sql, issuerId, type, today.getYear()).orElseThrow();
        });
        boolean clockWentBack =
                last.lastIssueDate() != null && last.lastIssueDate().isAfter(today);
        LocalDate date = clockWentBack ? last.lastIssueDate() : today;
        sql.update(
                "UPDATE number_series SET last_number = ?, last_issue_date = ? WHERE id = ?",
                last.lastNumber() + 1,
                date,
                last.id());
        return new InvoiceNumber(type, today.getYear(), last.lastNumber() + 1, date);
    }

    private static Optional<Row> locked(Sql sql, long issuerId, DocumentType type, int year) {
        return sql.one(
                Row::read,
                "SELECT id, last_number, last_issue_date FROM number_series"
                        + " WHERE issuer_id = ? AND series = ? AND fiscal_year = ? FOR UPDATE",
                issuerId,
                type.series(),
                year);
    }

    /** Two first documents of a year meet here: the second waits for the first to end, and then finds its row. */
    private static void open(Sql sql, long issuerId, DocumentType type, int year) {
        sql.update("UPDATE id_sequence SET next_value = next_value + 1 WHERE name = 'number_series'");
        sql.update(
                "INSERT INTO number_series (id, issuer_id, series, fiscal_year, last_number)"
                        + " SELECT next_value, ?, ?, ?, 0 FROM id_sequence WHERE name = 'number_series'"
                        + " AND NOT EXISTS (SELECT 1 FROM number_series n WHERE n.issuer_id = ? AND n.series = ? AND n.fiscal_year = ?)",
                issuerId,
                type.series(),
                year,
                issuerId,
                type.series(),
                year);
    }
}
