package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    @Inject
    private Clock clock;

    /** What an opening is about. {@code clientId} and {@code from} are null for nobody yet. */
    record Opening(
            PublicId id,
            long partnerAccountId,
            Long clientId,
            LocalDate from,
            String name,
            String operation,
            VendorOperation.State state,
            int timesAsked) {}

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

    /** Keeps what the vendor said, and when it is asked again; null = never by itself. */
    void tell(PublicId id, VendorOperation operation, Instant nextAskAt) {
        String said = operation.said();
        sql().update(
                        "UPDATE account_opening SET state = ?, vendor_operation = COALESCE(?, vendor_operation), external_id = ?,"
                                + " said = ?, next_ask_at = ?, times_asked = times_asked + 1 WHERE public_id = ?",
                        operation.state(),
                        operation.id(),
                        operation.externalId(),
                        said == null || said.length() <= 1000 ? said : said.substring(0, 1000),
                        nextAskAt,
                        id);
    }

    Optional<Opening> find(PublicId id) {
        return sql().one(AccountOpenings::opening, "SELECT * FROM account_opening WHERE public_id = ?", id);
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Opening> lock(PublicId id) {
        return sql().one(AccountOpenings::opening, "SELECT * FROM account_opening WHERE public_id = ? FOR UPDATE", id);
    }

    /** Those that a vendor works on and whose time has come, the oldest first. */
    List<Opening> due() {
        return sql().list(
                        AccountOpenings::opening,
                        "SELECT * FROM account_opening WHERE state = 'RUNNING' AND vendor_operation IS NOT NULL"
                                + " AND next_ask_at <= ? ORDER BY id LIMIT 100",
                        clock.instant());
    }

    /** Those whose vendor was asked before that time and whose answer nobody kept, the oldest first. */
    List<Opening> unanswered(Instant askedBefore) {
        return sql().list(
                        AccountOpenings::opening,
                        "SELECT * FROM account_opening WHERE state = 'RUNNING' AND vendor_operation IS NULL"
                                + " AND asked_at <= ? ORDER BY id LIMIT 100",
                        askedBefore);
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                new PublicId(row.getString("public_id")),
                row.getLong("partner_account_id"),
                Sql.number(row, "client_id"),
                Sql.day(row, "valid_from"),
                row.getString("name"),
                row.getString("vendor_operation"),
                VendorOperation.State.valueOf(row.getString("state")),
                row.getInt("times_asked"));
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
                Sql.instant(row, "next_ask_at"),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
