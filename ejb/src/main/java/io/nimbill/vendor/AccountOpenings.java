package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Accounts that vendors were asked to open, in the database; without regard to who asks. */
@ApplicationScoped
class AccountOpenings {

    private static final String ROWS = "SELECT o.*, p.name AS partner, c.legal_name AS client FROM account_opening o"
            + " JOIN partner_account p ON p.id = o.partner_account_id LEFT JOIN party c ON c.id = o.client_id";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** What an opening is about. {@code clientId} and {@code from} are null for nobody yet. */
    record Opening(PublicId id, long partnerAccountId, Long clientId, LocalDate from, String name, String operation) {}

    void add(Opening opening, Instant now, String who) {
        sql().update(
                        "INSERT INTO account_opening (public_id, partner_account_id, client_id, valid_from, name, state,"
                                + " asked_at, asked_by) VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?)",
                        opening.id(),
                        opening.partnerAccountId(),
                        opening.clientId(),
                        opening.from(),
                        opening.name(),
                        now,
                        who);
    }

    void tell(PublicId id, VendorOperation operation) {
        String said = operation.said();
        sql().update(
                        "UPDATE account_opening SET state = ?, vendor_operation = COALESCE(?, vendor_operation), external_id = ?,"
                                + " said = ? WHERE public_id = ?",
                        operation.state(),
                        operation.id(),
                        operation.externalId(),
                        said == null || said.length() <= 1000 ? said : said.substring(0, 1000),
                        id);
    }

    Optional<Opening> find(PublicId id) {
        return sql().one(
                        row -> new Opening(
                                new PublicId(row.getString("public_id")),
                                row.getLong("partner_account_id"),
                                Sql.number(row, "client_id"),
                                Sql.day(row, "valid_from"),
                                row.getString("name"),
                                row.getString("vendor_operation")),
                        ROWS + " WHERE o.public_id = ?",
                        id);
    }

    OpeningRow row(PublicId id) {
        return sql().one(AccountOpenings::row, ROWS + " WHERE o.public_id = ?", id)
                .orElseThrow();
    }

    /** The latest first. */
    List<OpeningRow> latest(int limit) {
        return sql().list(AccountOpenings::row, ROWS + " ORDER BY o.id DESC LIMIT ?", limit);
    }

    private static OpeningRow row(ResultSet row) throws SQLException {
        return new OpeningRow(
                "aop_" + row.getString("public_id"),
                row.getString("partner"),
                row.getString("client"),
                row.getString("name"),
                VendorOperation.State.valueOf(row.getString("state")),
                row.getString("external_id"),
                row.getString("said"),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
