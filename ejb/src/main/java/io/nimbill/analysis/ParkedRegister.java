package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;

/** What jobs have set aside and nobody has mended yet. */
@Stateless
public class ParkedRegister {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /**
     * The newest open ones of the branch; those of no party are the installation's, shown to the operator alone. What a
     * fault says of the inside is the operator's too: others get an empty reason.
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<ParkedThing> open(int size) {
        return Query.of(
                        """
                        SELECT k.public_id, k.job, k.subject, k.code, k.parked_at,
                               CASE WHEN k.code = 'fault' AND NOT ? THEN '' ELSE k.reason END AS reason,
                               CASE WHEN k.code = 'fault' AND NOT ? THEN NULL ELSE k.said END AS said
                        FROM parked_item k LEFT JOIN party p ON p.id = k.party_id
                        WHERE k.resolved_at IS NULL AND (p.path LIKE ? OR (k.party_id IS NULL AND ?))
                        ORDER BY k.id DESC LIMIT ?""",
                        viewpoint.isOperator(),
                        viewpoint.isOperator(),
                        viewpoint.branch(),
                        viewpoint.isOperator(),
                        size)
                .list(
                        source,
                        row -> new ParkedThing(
                                row.getString("public_id"),
                                row.getString("job"),
                                row.getString("subject"),
                                row.getString("code"),
                                row.getString("reason"),
                                Saying.read(row.getString("said")),
                                Sql.instant(row, "parked_at")));
    }
}
