package io.nimbill.analysis;

import io.nimbill.work.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a viewer may know of a row of the trail. Who acted within the viewer's branch is named with all they changed. Of
 * somebody above neither name, role nor address is told, and of their change no more than the thing's own page shows.
 * Jobs of the installation are named by their work.
 */
final class TimelineEye {

    private static final Set<String> BOOK =
            Set.of("name", "currency", "closedOn", "number", "validFrom", "validTo", "rule", "to");

    /** Fields of a change from above that stand on the page of the thing anyway. */
    private static final Map<String, Set<String>> SHOWN_ANYWAY = Map.of(
            "party",
                    Set.of(
                            "legalName",
                            "kind",
                            "channelCode",
                            "customerType",
                            "taxNumber",
                            "taxCategory",
                            "country",
                            "language",
                            "timeZone",
                            "currency",
                            "address",
                            "contact",
                            "addresses",
                            "contacts",
                            "bankAccount",
                            "since",
                            "closedOn"),
            "invoice", Set.of("number"),
            "user", Set.of("role", "language", "theme", "password"),
            "api-key", Set.of("scopes", "expiresAt", "name"),
            "api-client", Set.of("scopes", "expiresAt", "name", "secret", "overlap"),
            "agreement",
                    Set.of(
                            "validFrom",
                            "validTo",
                            "currency",
                            "exchangePolicy",
                            "tierScope",
                            "paymentTermsDays",
                            "policies"),
            "price-book", BOOK,
            "price-book-version", BOOK,
            "price-book-assignment", BOOK);

    private final String branch;
    private final boolean operator;

    /**
     * The eye of a viewer.
     *
     * @param branch pattern of the paths of the viewer's branch
     * @param operator whether nobody is above them
     */
    TimelineEye(String branch, boolean operator) {
        this.branch = branch.substring(0, branch.length() - 1);
        this.operator = operator;
    }

    TimelineEntry entry(ResultSet row) throws SQLException {
        boolean named = operator || isOwn(row) || row.getString("actor").startsWith("job:");
        boolean whole = operator || isOwn(row);
        return new TimelineEntry(
                Sql.instant(row, "recorded_at"),
                row.getString("action"),
                row.getString("subject_type"),
                named ? row.getString("who") : null,
                whole ? row.getString("acting_as_name") : null,
                whole ? row.getString("role") : null,
                "DONE".equals(row.getString("outcome")),
                changes(row, whole),
                whole ? row.getString("address") : null,
                whole ? row.getString("request_id") : null);
    }

    /** By somebody of the branch; or by a stranger who proved to be a user the viewer keeps. */
    private boolean isOwn(ResultSet row) throws SQLException {
        String path = row.getString("node_path");
        return path == null ? "anonymous".equals(row.getString("actor")) : path.startsWith(branch);
    }

    private static List<AuditChange> changes(ResultSet row, boolean whole) throws SQLException {
        List<AuditChange> all = AuditChange.read(row.getString("change_text"));
        Set<String> shown = SHOWN_ANYWAY.getOrDefault(row.getString("subject_type"), Set.of());
        return whole
                ? all
                : all.stream().filter(change -> shown.contains(change.field())).toList();
    }
}
