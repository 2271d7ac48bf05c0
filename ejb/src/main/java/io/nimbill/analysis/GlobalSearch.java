package io.nimbill.analysis;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Finds parties, cloud accounts, documents and vendor accounts by any name, number or id they bear, in any case of
 * letters. Looks in the viewer's branch alone; of each kind only what the viewer may see.
 */
@Stateless
public class GlobalSearch {

    /** Fewer letters find too much. */
    public static final int SHORTEST = 2;

    private static final String PARTIES = """
            SELECT 'PARTY' AS kind, CONCAT('pty_', p.public_id) AS id, p.legal_name AS name, p.channel_code AS number,
                   p.kind AS about
            FROM party p
            WHERE p.path LIKE ?
              AND (LOCATE(?, LOWER(CONCAT_WS(' ', p.legal_name, p.channel_code, p.tax_number))) > 0
                   OR CONCAT('pty_', p.public_id) = ?)
            ORDER BY LOCATE(?, LOWER(p.legal_name)) <> 1, p.legal_name LIMIT ?""";

    private static final String ACCOUNTS = """
            SELECT 'ACCOUNT' AS kind, CONCAT('cla_', a.public_id) AS id, COALESCE(a.name, a.external_id) AS name,
                   a.external_id AS number, client.legal_name AS about
            FROM cloud_account a
            LEFT JOIN cloud_account_assignment g ON g.cloud_account_id = a.id
              AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to > ?)
            LEFT JOIN cloud_account tenant ON tenant.partner_account_id = a.partner_account_id
              AND tenant.kind = 'TENANT' AND tenant.external_id = a.tenant_external_id AND a.kind <> 'TENANT'
            LEFT JOIN cloud_account_assignment h ON h.cloud_account_id = tenant.id
              AND h.valid_from <= ? AND (h.valid_to IS NULL OR h.valid_to > ?)
            LEFT JOIN party client ON client.id = COALESCE(g.client_id, h.client_id)
            WHERE a.kind <> 'PAYER' AND (client.path LIKE ? OR (client.id IS NULL AND ?))
              AND (LOCATE(?, LOWER(CONCAT_WS(' ', a.external_id, a.name))) > 0 OR CONCAT('cla_', a.public_id) = ?)
            ORDER BY a.external_id <> ?, a.name, a.external_id LIMIT ?""";

    private static final String VENDOR_ACCOUNTS = """
            SELECT 'VENDOR_ACCOUNT' AS kind, CONCAT('pac_', pa.public_id) AS id, pa.name, pa.external_id AS number,
                   v.name AS about
            FROM partner_account pa
            JOIN vendor v ON v.id = pa.vendor_id
            JOIN party owner ON owner.id = pa.seller_id
            WHERE owner.path LIKE ?
              AND (LOCATE(?, LOWER(CONCAT_WS(' ', pa.name, pa.external_id))) > 0 OR CONCAT('pac_', pa.public_id) = ?)
            ORDER BY pa.name LIMIT ?""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @EJB
    private InvoiceDirectory invoices;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Clock clock;

    /**
     * What bears these words, parties first; nothing for fewer than {@value #SHORTEST} letters.
     *
     * @param each how many of each kind at most
     */
    @Requires(Permission.VIEW_PARTIES)
    public List<FoundThing> find(String words, int each) {
        String asked = words == null ? "" : words.strip();
        if (asked.length() < SHORTEST) {
            return List.of();
        }
        String lower = asked.toLowerCase(Locale.ROOT);
        String branch = viewpoint.branch();
        List<FoundThing> found = new ArrayList<>();
        found.addAll(run(PARTIES, branch, lower, lower, lower, each));
        if (currentCaller.get().may(Permission.VIEW_INVOICES)) {
            invoices.page(InvoiceFilter.none().numbered(asked), 0, each).forEach(row -> found.add(document(row)));
        }
        if (currentCaller.get().may(Permission.VIEW_CLOUD_ACCOUNTS)) {
            LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
            boolean all = viewpoint.isOperator();
            found.addAll(run(ACCOUNTS, today, today, today, today, branch, all, lower, lower, asked, each));
        }
        if (currentCaller.get().may(Permission.VIEW_VENDOR_ACCOUNTS)) {
            found.addAll(run(VENDOR_ACCOUNTS, branch, lower, lower, each));
        }
        return found;
    }

    private List<FoundThing> run(String query, Object... values) {
        return Query.of(query, values).list(source, GlobalSearch::thing);
    }

    private static FoundThing document(InvoiceRow row) {
        return new FoundThing("INVOICE", row.id().prefixed("inv"), row.number(), null, row.buyer());
    }

    private static FoundThing thing(ResultSet row) throws SQLException {
        return new FoundThing(
                row.getString("kind"),
                row.getString("id"),
                row.getString("name"),
                row.getString("number"),
                row.getString("about"));
    }
}
