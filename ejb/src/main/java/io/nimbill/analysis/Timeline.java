package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What the trail tells of one thing, newest first. */
@Stateless
public class Timeline {

    /** Paths are made of database ids, which do not leave. */
    private static final Set<String> INSIDE = Set.of("path");

    private static final String ENTRIES = """
            SELECT e.recorded_at, e.action, COALESCE(u.display_name, k.name, e.actor) AS who, e.role, e.outcome,
                   e.change_text, e.address, e.request_id
            FROM party p
            JOIN audit_event e ON (e.subject_type = 'party' AND e.subject_id = p.public_id)
              OR (e.subject_type = 'agreement'
                  AND e.subject_id IN (SELECT a.public_id FROM agreement a WHERE a.buyer_id = p.id))
            LEFT JOIN user_account u ON u.id = e.user_id
            LEFT JOIN api_key k ON e.actor = CONCAT('key_', k.public_id)
            WHERE p.path LIKE ? AND CONCAT('pty_', p.public_id) = ?
            ORDER BY e.id DESC LIMIT ?""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** What was done to a party of the viewer's branch and to the agreements by which it buys. */
    @Requires(Permission.VIEW_AUDIT)
    public List<TimelineEntry> ofParty(String id, int most) {
        return Query.of(ENTRIES, viewpoint.branch(), id, most).list(source, Timeline::entry);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                Sql.instant(row, "recorded_at"),
                row.getString("action"),
                row.getString("who"),
                row.getString("role"),
                "DONE".equals(row.getString("outcome")),
                changes(row.getString("change_text")),
                row.getString("address"),
                row.getString("request_id"));
    }

    private static List<TimelineEntry.Change> changes(String text) {
        List<TimelineEntry.Change> changes = new ArrayList<>();
        if (text == null) {
            return changes;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readObject().forEach((field, value) -> {
                if (!INSIDE.contains(field)) {
                    changes.add(change(field, value));
                }
            });
        }
        return changes;
    }

    private static TimelineEntry.Change change(String field, JsonValue value) {
        return value instanceof JsonObject pair
                ? new TimelineEntry.Change(field, text(pair.get("before")), text(pair.get("after")))
                : new TimelineEntry.Change(field, null, text(value));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}
