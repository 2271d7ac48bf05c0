package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The parties of the viewer's branch, as pages show them. */
@Stateless
public class PartyRegister {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /**
     * One party of the branch.
     *
     * @throws NotFound for ids outside the branch as for ids that never were
     */
    @Requires(Permission.VIEW_PARTIES)
    public PartyHead one(String id) {
        return Query.of("""
                        SELECT CONCAT('pty_', p.public_id) AS id, p.legal_name, p.kind, p.channel_code, p.customer_type,
                               p.tax_number, p.street, p.postal_code, p.city, p.country, p.email, p.currency, p.closed_on,
                               above.legal_name AS seller_name
                        FROM party p LEFT JOIN party above ON above.id = p.parent_id
                        WHERE p.path LIKE ? AND CONCAT('pty_', p.public_id) = ?""", viewpoint.branch(), id)
                .first(
                        source,
                        row -> new PartyHead(
                                row.getString("id"),
                                row.getString("legal_name"),
                                row.getString("kind"),
                                row.getString("channel_code"),
                                row.getString("customer_type"),
                                row.getString("tax_number"),
                                row.getString("street"),
                                row.getString("postal_code"),
                                row.getString("city"),
                                row.getString("country"),
                                row.getString("email"),
                                row.getString("currency"),
                                row.getString("seller_name"),
                                Sql.day(row, "closed_on")))
                .orElseThrow(() -> viewpoint.outOfReach("party", "pty", id));
    }

    /** The viewer's own node. */
    @Requires(Permission.VIEW_PARTIES)
    public OwnPlace own() {
        return Query.of("""
                        SELECT CONCAT('pty_', p.public_id) AS id, p.legal_name, p.kind, p.time_zone, p.currency
                        FROM party p WHERE p.id = ?""", viewpoint.partyId())
                .first(
                        source,
                        row -> new OwnPlace(
                                row.getString("id"),
                                row.getString("legal_name"),
                                row.getString("kind"),
                                row.getString("time_zone"),
                                row.getString("currency")))
                .orElseThrow(NotFound::new);
    }

    /** From the top of the viewer's branch down to a party of it. */
    @Requires(Permission.VIEW_PARTIES)
    public List<PartyStep> stepsTo(String id) {
        return Query.of("""
                        SELECT CONCAT('pty_', step.public_id) AS id, step.legal_name, step.kind
                        FROM party p JOIN party step ON p.path LIKE CONCAT(step.path, '%')
                        WHERE CONCAT('pty_', p.public_id) = ? AND step.path LIKE ?
                        ORDER BY step.depth""", id, viewpoint.branch()).list(source, PartyRegister::step);
    }

    /** The clients of the branch that are still with us, for choosing one. */
    @Requires(Permission.VIEW_PARTIES)
    public List<PartyStep> clients() {
        return Query.of("""
                        SELECT CONCAT('pty_', p.public_id) AS id, p.legal_name, p.kind FROM party p
                        WHERE p.kind = 'CLIENT' AND p.closed_on IS NULL AND p.path LIKE ?
                        ORDER BY p.legal_name""", viewpoint.branch()).list(source, PartyRegister::step);
    }

    /** The kinds of sellers there are in the branch, highest first. */
    @Requires(Permission.VIEW_PARTIES)
    public List<String> sellingLevels() {
        return Query.of("""
                        SELECT p.kind FROM party p WHERE p.kind <> 'CLIENT' AND p.path LIKE ?
                        GROUP BY p.kind ORDER BY FIELD(p.kind, 'OPERATOR', 'DISTRIBUTOR', 'RESELLER')""", viewpoint.branch()).list(source, row -> row.getString("kind"));
    }

    private static PartyStep step(ResultSet row) throws SQLException {
        return new PartyStep(row.getString("id"), row.getString("legal_name"), row.getString("kind"));
    }
}
