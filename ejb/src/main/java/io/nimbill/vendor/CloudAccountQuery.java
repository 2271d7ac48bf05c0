package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads cloud accounts with who has them today. */
@ApplicationScoped
class CloudAccountQuery {

    private static final String ROWS = """
            SELECT a.id, a.public_id, v.code vendor_code, a.kind, a.external_id, a.tenant_external_id, a.name,
                   p.public_id partner_id, c.public_id client_id, c.legal_name client_name, a.first_seen_at, a.version
              FROM cloud_account a
              JOIN vendor v ON v.id = a.vendor_id
              JOIN partner_account p ON p.id = a.partner_account_id
              LEFT JOIN cloud_account t ON t.partner_account_id = a.partner_account_id AND t.kind = 'TENANT'
                   AND t.external_id = a.tenant_external_id AND a.kind = 'ACCOUNT'
              LEFT JOIN cloud_account_assignment own ON own.cloud_account_id = a.id
                   AND own.valid_from <= ? AND (own.valid_to IS NULL OR own.valid_to > ?)
              LEFT JOIN cloud_account_assignment tenants ON tenants.cloud_account_id = t.id
                   AND tenants.valid_from <= ? AND (tenants.valid_to IS NULL OR tenants.valid_to > ?)
              LEFT JOIN party c ON c.id = COALESCE(own.client_id, tenants.client_id)
            """;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    List<CloudAccountRow> page(CloudAccountFilter filter, long after, int limit) {
        Query query = today("WHERE a.id > ?", after)
                .andIfChosen("v.code = ?", filter.vendorCode())
                .andIfChosen("c.path LIKE CONCAT(?, '%')", filter.clientPath());
        if (filter.unassigned()) {
            query = query.then("AND c.id IS NULL AND a.kind <> 'PAYER'");
        }
        if (filter.words() != null) {
            query = query.then(
                    "AND (LOCATE(?, a.external_id) > 0 OR LOCATE(?, a.name) > 0)", filter.words(), filter.words());
        }
        return query.then("ORDER BY a.id LIMIT ?", limit).list(dataSource, CloudAccountQuery::row);
    }

    Optional<CloudAccountRow> one(long id) {
        return today("WHERE a.id = ?", id).first(dataSource, CloudAccountQuery::row);
    }

    private Query today(String where, long id) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        return Query.of(ROWS, today, today, today, today).then(where, id);
    }

    private static CloudAccountRow row(ResultSet row) throws SQLException {
        String client = row.getString("client_id");
        return new CloudAccountRow(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("vendor_code"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                row.getString("tenant_external_id"),
                row.getString("name"),
                new PublicId(row.getString("partner_id")),
                client == null ? null : new PublicId(client),
                row.getString("client_name"),
                Sql.instant(row, "first_seen_at"),
                row.getLong("version"));
    }
}
