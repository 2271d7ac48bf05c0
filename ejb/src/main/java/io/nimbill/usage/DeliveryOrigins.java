package io.nimbill.usage;

import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Compares a loaded delivery with what counts in its dataset; what came with the same files does not count as known. */
@ApplicationScoped
class DeliveryOrigins {

    private static final String COUNTING = " FROM current_delivery c JOIN delivery d ON d.id = c.delivery_id"
            + " JOIN dataset s ON s.id = c.dataset_id WHERE d.id <> ?"
            + " AND (d.staging_path IS NULL OR d.staging_path <> COALESCE(?, ''))";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /** Why the delivery does not seem to belong to its dataset, in words. */
    Optional<Saying> objection(Delivery delivery, Source source) {
        OriginRules.Arrived arrived = new OriginRules.Arrived(
                delivery.facts().provider(),
                delivery.facts().billingAccount(),
                words(
                        "SELECT currency FROM control_total WHERE delivery_id = ? AND group_kind = 'WHOLE'",
                        delivery.id()),
                delivery.period().start());
        return OriginRules.objection(
                known(delivery, source), arrived, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private OriginRules.Known known(Delivery delivery, Source source) {
        return new OriginRules.Known(
                providers(delivery, source),
                ofDataset("SELECT DISTINCT d.billing_account", delivery),
                words(
                        "SELECT DISTINCT t.currency FROM control_total t WHERE t.group_kind = 'WHOLE' AND t.delivery_id IN"
                                + " (SELECT d.id" + COUNTING + " AND c.dataset_id = ?)",
                        delivery.id(),
                        delivery.stagingPath(),
                        delivery.datasetId()),
                sql().one(
                                row -> row.getObject(1, LocalDate.class),
                                "SELECT MAX(c.period_start)" + COUNTING + " AND s.partner_account_id = ?"
                                        + " HAVING MAX(c.period_start) IS NOT NULL",
                                delivery.id(),
                                delivery.stagingPath(),
                                source.partnerAccountId())
                        .orElse(null),
                sql().one(
                                row -> row.getString(1),
                                "SELECT external_id FROM partner_account WHERE id = ?",
                                source.partnerAccountId())
                        .orElse(null));
    }

    /** Of the dataset; of a new one, such as a second payer's in the same files, those of its account in the same format. */
    private Set<String> providers(Delivery delivery, Source source) {
        Set<String> own = ofDataset("SELECT DISTINCT d.provider", delivery);
        return own.isEmpty()
                ? words(
                        "SELECT DISTINCT d.provider" + COUNTING + " AND s.partner_account_id = ? AND d.format ="
                                + " (SELECT format FROM delivery WHERE id = ?)",
                        delivery.id(),
                        delivery.stagingPath(),
                        source.partnerAccountId(),
                        delivery.id())
                : own;
    }

    private Set<String> ofDataset(String columns, Delivery delivery) {
        return words(
                columns + COUNTING + " AND c.dataset_id = ?",
                delivery.id(),
                delivery.stagingPath(),
                delivery.datasetId());
    }

    private Set<String> words(String statement, Object... values) {
        Set<String> words = new HashSet<>(sql().list(DeliveryOrigins::word, statement, values));
        words.remove("");
        return words;
    }

    private static String word(ResultSet row) throws SQLException {
        String word = row.getString(1);
        return word == null ? "" : word;
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
