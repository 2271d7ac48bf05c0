package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Placed;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The trail, searched. The operator's people read all of it; anybody below who holds the permission reads what people of
 * their own branch did or tried.
 */
@Stateless
public class AuditRegister {

    /** Names of those who acted; the table of keys is asked by its own index. */
    static final String WHO = """
             LEFT JOIN user_account u ON u.id = e.user_id
             LEFT JOIN api_key k ON e.actor LIKE 'key\\_%' AND k.public_id = SUBSTRING(e.actor, 5)
             LEFT JOIN api_client c ON e.actor LIKE 'apc\\_%' AND c.public_id = SUBSTRING(e.actor, 5)
             LEFT JOIN user_account s
               ON e.actor = 'anonymous' AND e.subject_type = 'user' AND e.outcome = 'DONE' AND s.public_id = e.subject_id
             LEFT JOIN user_account a ON a.public_id = SUBSTRING(e.acting_as, 5)
             LEFT JOIN party p ON p.id = e.party_id""";

    static final String COLUMNS = """
            e.id AS place, e.public_id, e.recorded_at, e.action, e.actor, e.role, e.subject_type, e.subject_id, e.outcome,
            e.change_text, e.address, e.request_id, COALESCE(u.display_name, k.name, c.name, s.display_name, e.actor) AS who,
            a.display_name AS acting_as_name, p.public_id AS node_id, p.legal_name AS node_name""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /**
     * The rows that follow a place, newest first; those written meanwhile move nothing.
     *
     * @param place of the last one seen; null to begin
     */
    @Requires(Permission.VIEW_AUDIT)
    public List<Placed<AuditRow>> after(AuditFilter filter, String place, int size) {
        return chosen(filter)
                .andIfChosen("e.id < ?", place)
                .then("ORDER BY e.id DESC LIMIT ?", size)
                .list(source, Placed.reader(AuditRegister::row));
    }

    /**
     * As {@link #after}, from the row with an id for the outside on.
     *
     * @param last {@code aud_…} of the last one seen; null or unknown to begin
     */
    @Requires(Permission.VIEW_AUDIT)
    public List<AuditRow> afterRow(AuditFilter filter, String last, int size) {
        String place = last == null
                ? null
                : Query.of("SELECT id FROM audit_event WHERE CONCAT('aud_', public_id) = ?", last)
                        .first(source, row -> row.getString(1))
                        .orElse(null);
        return after(filter, place, size).stream().map(Placed::row).toList();
    }

    /** Every row of the same choice, newest first, one after the other. */
    @Requires(Permission.VIEW_AUDIT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(AuditFilter filter, Consumer<AuditRow> taker) {
        chosen(filter).then("ORDER BY e.id DESC").each(source, AuditRegister::row, taker);
    }

    /** The words of the trail for what something was done to, as far as there are any. */
    @Requires(Permission.VIEW_AUDIT)
    public List<String> kinds() {
        return Query.of("SELECT DISTINCT subject_type FROM audit_event ORDER BY 1")
                .list(source, row -> row.getString(1));
    }

    private Query chosen(AuditFilter filter) {
        Query query = Query.of("SELECT " + COLUMNS + " FROM audit_event e " + WHO + " WHERE 1 = 1");
        if (!viewpoint.isOperator()) {
            query = query.then("AND p.path LIKE ?", viewpoint.branch());
        }
        query = query.andIfChosen("e.subject_type = ?", filter.kind())
                .andIfChosen("e.subject_id = ?", bare(filter.subject()))
                .andIfChosen("e.outcome = ?", filter.outcome())
                .andIfChosen("e.request_id = ?", filter.requestId());
        if (filter.from() != null) {
            query = query.then("AND e.recorded_at >= ?", filter.from().atStartOfDay());
        }
        if (filter.to() != null) {
            query = query.then("AND e.recorded_at < ?", filter.to().plusDays(1).atStartOfDay());
        }
        return words(node(who(query, filter.who()), filter.node()), filter.words());
    }

    private static Query who(Query query, String who) {
        return who == null
                ? query
                : query.then(
                        "AND (COALESCE(u.display_name, k.name, c.name, s.display_name) LIKE ? OR COALESCE(u.email, s.email) = ?"
                                + " OR e.actor LIKE ? OR a.display_name LIKE ?)",
                        part(who),
                        who,
                        part(who),
                        part(who));
    }

    private static Query node(Query query, String node) {
        return node == null
                ? query
                : query.then("AND (p.legal_name LIKE ? OR p.public_id = ?)", part(node), bare(node));
    }

    private static Query words(Query query, String words) {
        return words == null
                ? query
                : query.then(
                        "AND (e.action LIKE ? OR e.subject_id = ? OR e.change_text LIKE ? OR e.address = ?)",
                        part(words.replace(' ', '-')),
                        bare(words),
                        part(words),
                        words);
    }

    /** A pattern for what contains a text; its own signs of patterns mean nothing. */
    private static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** An id without its prefix for the outside. */
    private static String bare(String id) {
        return id == null ? null : id.replaceFirst("^[a-z]{3}_", "");
    }

    static AuditRow row(ResultSet row) throws SQLException {
        String node = row.getString("node_id");
        return new AuditRow(
                "aud_" + row.getString("public_id"),
                Sql.instant(row, "recorded_at"),
                row.getString("action"),
                row.getString("actor"),
                row.getString("who"),
                row.getString("acting_as_name"),
                row.getString("role"),
                node == null ? null : "pty_" + node,
                row.getString("node_name"),
                row.getString("subject_type"),
                AuditSubject.outside(row.getString("subject_type"), row.getString("subject_id")),
                "DONE".equals(row.getString("outcome")),
                AuditChange.read(row.getString("change_text")),
                row.getString("address"),
                row.getString("request_id"));
    }
}
