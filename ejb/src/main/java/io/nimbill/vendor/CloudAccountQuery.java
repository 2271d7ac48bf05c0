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
import java.time.ZoneOffset;
import java.util.ArrayList;
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
        StringBuilder sql = new StringBuilder(ROWS).append(" WHERE a.id > ?");
        List<Object> arguments = new ArrayList<>(todayFourTimes());
        arguments.add(after);
        if (filter.vendorCode() != null) {
            sql.append(" AND v.code = ?");
            arguments.add(filter.vendorCode());
        }
        if (filter.clientPath() != null) {
            sql.append(" AND c.path LIKE ?");
            arguments.add(filter.clientPath() + "%");
        }
        if (filter.unassigned()) {
            sql.append(" AND c.id IS NULL AND a.kind <> 'PAYER'");
        }
        if (filter.words() != null) {
            sql.append(" AND (LOCATE(?, a.external_id) > 0 OR LOCATE(?, a.name) > 0)");
            arguments.add(filter.words());
            arguments.add(filter.words());
        }
        sql.append(" ORDER BY a.id LIMIT ").append(limit);
        return Sql.on(dataSource).list(CloudAccountQuery::row, sql.toString(), arguments.toArray());
    }

    Optional<CloudAccountRow> one(long id) {
        List<Object> arguments = new ArrayList<>(todayFourTimes());
        arguments.add(id);
        return Sql.on(dataSource).one(CloudAccountQuery::row, ROWS + " WHERE a.id = ?", arguments.toArray());
    }

    private List<LocalDate> todayFourTimes() {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        return List.of(today, today, today, today);
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
