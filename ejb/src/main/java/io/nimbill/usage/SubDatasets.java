package io.nimbill.usage;

import io.nimbill.work.IdBlocks;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One file may hold the bills of several payers or providers for the same month. Each is a version of its own, so each
 * gets a dataset of its own, of the same account and role, told apart by its scope.
 */
@ApplicationScoped
class SubDatasets {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private IdBlocks ids;

    @Inject
    private Clock clock;

    /** The dataset for each slice, in their order: the given one where it is the only slice of its period. */
    List<Long> forSlices(Source source, List<Slice> slices) {
        Map<Object, Integer> perPeriod = new HashMap<>();
        slices.forEach(slice -> perPeriod.merge(slice.periodStart(), 1, Integer::sum));
        return slices.stream()
                .map(slice -> perPeriod.get(slice.periodStart()) == 1 && known(source, scope(slice)) == null
                        ? (Long) source.id()
                        : forScope(source, scope(slice)))
                .toList();
    }

    private long forScope(Source source, String scope) {
        Long known = known(source, scope);
        if (known != null) {
            return known;
        }
        long id = ids.take("dataset", 1);
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO dataset (id, public_id, partner_account_id, name, format,"
                                + " source_kind, scope, role, currency, created_at, version)"
                                + " SELECT ?, ?, partner_account_id, CONCAT(LEFT(name, 90), ', ', LEFT(?, 90)), format, 'UPLOAD', ?, role,"
                                + " currency, ?, 0 FROM dataset WHERE id = ?",
                        id,
                        PublicId.random(),
                        scope,
                        scope,
                        clock.instant(),
                        source.id());
        return id;
    }

    private Long known(Source source, String scope) {
        return Sql.on(callersTransaction)
                .one(
                        row -> row.getLong(1),
                        "SELECT id FROM dataset" + " WHERE partner_account_id = ? AND scope = ?",
                        source.partnerAccountId(),
                        scope)
                .orElse(null);
    }

    private static String scope(Slice slice) {
        String scope = slice.provider() + "/" + slice.billingAccountId();
        return WordIds.shortCode(scope);
    }
}
