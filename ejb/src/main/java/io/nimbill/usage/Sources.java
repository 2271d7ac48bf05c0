package io.nimbill.usage;

import io.nimbill.vendor.StorePlace;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The datasets from which deliveries come. */
@ApplicationScoped
class Sources {

    private static final String ALL = "SELECT d.id, d.public_id, d.name, d.partner_account_id, p.vendor_id, s.path,"
            + " d.format, d.source_kind, d.location, d.endpoint, d.role, d.resources_kept,"
            + " COALESCE(d.currency, p.currency) AS currency FROM dataset d"
            + " JOIN partner_account p ON p.id = d.partner_account_id JOIN party s ON s.id = p.seller_id ";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    Optional<Source> find(PublicId id) {
        return sql().one(Sources::source, ALL + "WHERE d.public_id = ?", id);
    }

    Optional<Source> find(long id) {
        return sql().one(Sources::source, ALL + "WHERE d.id = ?", id);
    }

    /** Until the transaction ends nobody else takes a delivery in from it. */
    void lock(Source source) {
        sql().one(row -> row.getLong(1), "SELECT id FROM dataset WHERE id = ? FOR UPDATE", source.id());
    }

    /** Those of an account with a vendor that are looked at for new deliveries. */
    List<Source> watched(PublicId account) {
        return sql().list(
                        Sources::source,
                        ALL + "WHERE p.public_id = ? AND d.source_kind IN ('FOLDER', 'S3', 'BLOB', 'PARTNER_CENTER')"
                                + " AND d.closed_on IS NULL ORDER BY d.id",
                        account);
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("name"),
                row.getLong("partner_account_id"),
                row.getLong("vendor_id"),
                row.getString("path"),
                row.getString("format"),
                row.getString("source_kind"),
                new StorePlace(row.getString("location"), row.getString("endpoint"), Map.of()),
                "BILLING".equals(row.getString("role")),
                row.getString("currency"),
                row.getBoolean("resources_kept"));
    }
}
