package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.Query;
import io.nimbill.work.Saying;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The operator's accounts with vendors and their datasets, with the health of what comes from them. */
@Stateless
public class PartnerAccountRegister {

    /** Open troubles of the watch: those of the source itself, and of single deliveries found there. */
    private static final String TROUBLE = """
            (SELECT COALESCE(k.said, k.reason) FROM parked_item k
             WHERE k.resolved_at IS NULL AND k.job = 'watch-sources'
               AND (k.subject = CONCAT('dts_', ds.public_id) OR LEFT(k.subject, CHAR_LENGTH(ds.name) + 2) = CONCAT(ds.name, ': '))
             ORDER BY k.id DESC LIMIT 1)""";

    private static final String ACCOUNTS = """
            SELECT CONCAT('pac_', pa.public_id) AS id, pa.name, v.code AS vendor, COALESCE(pa.provider, v.name) AS vendor_name, pa.external_id,
                   pa.currency, pa.closed_on, p.period_start, p.state AS period_state, p.complete_until,
                   CONCAT('dlv_', d.public_id) AS delivery_id, d.state AS delivery_state, d.received_at, COALESCE(d.said, d.message) AS message,
                   (SELECT COUNT(*) FROM dataset ds WHERE ds.partner_account_id = pa.id AND ds.closed_on IS NULL) AS datasets,
                   (SELECT COUNT(*) FROM cloud_account a WHERE a.partner_account_id = pa.id AND a.kind <> 'PAYER'
                      AND a.closed_on IS NULL) AS accounts,
                   (SELECT COUNT(*) FROM cloud_account a
                      LEFT JOIN cloud_account tenant ON tenant.partner_account_id = a.partner_account_id
                        AND tenant.kind = 'TENANT' AND tenant.external_id = a.tenant_external_id AND a.kind <> 'TENANT'
                      WHERE a.partner_account_id = pa.id AND a.kind <> 'PAYER' AND a.closed_on IS NULL
                        AND NOT EXISTS (SELECT 1 FROM cloud_account_assignment g
                          WHERE g.cloud_account_id IN (a.id, tenant.id) AND g.valid_from <= ?
                            AND (g.valid_to IS NULL OR g.valid_to > ?))) AS unassigned,
                   (SELECT %s FROM dataset ds WHERE ds.partner_account_id = pa.id AND ds.closed_on IS NULL
                      ORDER BY 1 IS NULL LIMIT 1) AS trouble
            FROM partner_account pa
            JOIN vendor v ON v.id = pa.vendor_id
            JOIN party owner ON owner.id = pa.seller_id
            LEFT JOIN vendor_period p ON p.partner_account_id = pa.id AND p.period_start =
              (SELECT MAX(q.period_start) FROM vendor_period q WHERE q.partner_account_id = pa.id)
            LEFT JOIN delivery d ON d.id =
              (SELECT MAX(e.id) FROM delivery e JOIN dataset ds ON ds.id = e.dataset_id
               WHERE ds.partner_account_id = pa.id AND e.state <> 'DUPLICATE')
            WHERE owner.path LIKE ?""".formatted(TROUBLE);

    private static final String DATASETS = """
            SELECT CONCAT('dts_', ds.public_id) AS id, ds.name, ds.format, ds.source_kind, ds.location, ds.endpoint, ds.scope,
                   ds.role, ds.currency, ds.credential IS NOT NULL AS has_credential, ds.closed_on,
                   CONCAT('dlv_', d.public_id) AS delivery_id, d.state AS delivery_state, d.received_at, d.period_start,
                   COALESCE(%s, CASE WHEN d.state = 'REFUSED' THEN COALESCE(d.said, d.message) END) AS trouble
            FROM dataset ds
            JOIN partner_account pa ON pa.id = ds.partner_account_id
            JOIN party owner ON owner.id = pa.seller_id
            LEFT JOIN delivery d ON d.id =
              (SELECT MAX(e.id) FROM delivery e WHERE e.dataset_id = ds.id AND e.state <> 'DUPLICATE')
            WHERE owner.path LIKE ? AND CONCAT('pac_', pa.public_id) = ?
            ORDER BY ds.closed_on IS NOT NULL, ds.role, ds.name, ds.id""".formatted(TROUBLE);

    private static final ListOrder ORDER = new ListOrder(
            "v.name, pa.name",
            Map.of(
                    "account", "pa.name",
                    "vendor", "v.name",
                    "number", "pa.external_id",
                    "received", "d.received_at",
                    "complete", "p.complete_until",
                    "accounts", "accounts",
                    "unassigned", "unassigned"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private Clock clock;

    /**
     * The accounts with vendors, by vendor and name unless another order is asked for.
     *
     * @param vendor code of a vendor; null for all
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<PartnerAccountRow> list(String vendor, Sorting sorting) {
        return accounts()
                .andIfChosen("v.code = ?", vendor)
                .then(ORDER.clause(sorting))
                .list(source, PartnerAccountRegister::account);
    }

    /**
     * One account with a vendor.
     *
     * @throws NotFound when it is not the viewer's, or never was
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public PartnerAccountRow one(String id) {
        return accounts()
                .then("AND CONCAT('pac_', pa.public_id) = ?", id)
                .first(source, PartnerAccountRegister::account)
                .orElseThrow(() -> viewpoint.outOfReach("partner_account", "pac", id));
    }

    /** Its datasets, the open and billed ones first. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<DatasetHealth> datasets(String id) {
        return Query.of(DATASETS, viewpoint.branch(), id).list(source, PartnerAccountRegister::dataset);
    }

    private Query accounts() {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        return Query.of(ACCOUNTS, today, today, viewpoint.branch());
    }

    private static PartnerAccountRow account(ResultSet row) throws SQLException {
        String state = row.getString("delivery_state");
        LocalDate closedOn = Sql.day(row, "closed_on");
        String trouble = "REFUSED".equals(state) ? row.getString("message") : row.getString("trouble");
        return new PartnerAccountRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("vendor"),
                row.getString("vendor_name"),
                row.getString("external_id"),
                row.getString("currency"),
                closedOn,
                row.getLong("datasets"),
                row.getLong("accounts"),
                row.getLong("unassigned"),
                Sql.day(row, "period_start"),
                row.getString("period_state"),
                Sql.instant(row, "complete_until"),
                row.getString("delivery_id"),
                state,
                Sql.instant(row, "received_at"),
                health(closedOn, trouble, state),
                closedOn == null ? Saying.told(trouble) : null);
    }

    private static String health(LocalDate closedOn, String trouble, String deliveryState) {
        if (closedOn != null) {
            return "CLOSED";
        }
        if (trouble != null) {
            return "FAILING";
        }
        return deliveryState == null ? "WAITING" : "OK";
    }

    private static DatasetHealth dataset(ResultSet row) throws SQLException {
        return new DatasetHealth(
                row.getString("id"),
                row.getString("name"),
                row.getString("format"),
                row.getString("source_kind"),
                row.getString("location"),
                row.getString("endpoint"),
                row.getString("scope"),
                row.getString("role"),
                row.getString("currency"),
                row.getBoolean("has_credential"),
                Sql.day(row, "closed_on"),
                row.getString("delivery_id"),
                row.getString("delivery_state"),
                Sql.instant(row, "received_at"),
                Sql.day(row, "period_start"),
                Saying.told(row.getString("trouble")));
    }
}
