package io.nimbill.approval;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** For which acts a second person has to agree, in the database. */
@ApplicationScoped
class FourEyesKinds {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** The kinds that were chosen. */
    Set<ApprovalKind> chosen() {
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        kinds.addAll(Sql.on(callersTransaction)
                .list(row -> ApprovalKind.valueOf(row.getString(1)), "SELECT kind FROM four_eyes"));
        return kinds;
    }

    /** Loosening needs a second person as soon as anything does. */
    boolean needs(ApprovalKind kind) {
        Set<ApprovalKind> chosen = chosen();
        return kind == ApprovalKind.LOOSEN_FOUR_EYES ? !chosen.isEmpty() : chosen.contains(kind);
    }

    void choose(Set<ApprovalKind> kinds, Instant now, String actor) {
        Set<ApprovalKind> before = chosen();
        before.stream().filter(kind -> !kinds.contains(kind)).forEach(kind -> Sql.on(callersTransaction)
                .update("DELETE FROM four_eyes WHERE kind = ?", kind));
        kinds.stream().filter(kind -> !before.contains(kind)).forEach(kind -> Sql.on(callersTransaction)
                .update("INSERT INTO four_eyes (kind, set_at, set_by) VALUES (?, ?, ?)", kind, now, actor));
    }
}
