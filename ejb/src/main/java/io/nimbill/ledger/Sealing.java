package io.nimbill.ledger;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Seals transactions into the hash chain of each set of books, in the order in which they are found: ids are not an
 * order, as blocks of them are handed out to nodes. Run under a lease by one worker at a time; the unique keys of the
 * table refuse a second one.
 */
@Stateless
public class Sealing {

    /** Transactions sealed in one go. */
    private static final int BATCH = 500;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private record Link(long sealNo, String hash) {}

    /** Owners of books with transactions that are not sealed yet, by database id. */
    @Requires(Permission.RUN_BILLING)
    public List<Long> ownersToSeal() {
        return Sql.on(dataSource)
                .list(
                        row -> row.getLong(1),
                        "SELECT DISTINCT t.owner_id FROM ledger_transaction t"
                                + " LEFT JOIN ledger_seal s ON s.transaction_id = t.id WHERE s.transaction_id IS NULL ORDER BY 1");
    }

    /** Seals the next transactions of an owner; the number sealed, 0 when nothing is left. */
    @Requires(Permission.RUN_BILLING)
    public int seal(long ownerId) {
        Sql sql = Sql.on(dataSource);
        Link last = lastLink(sql, ownerId);
        List<Long> next = sql.list(
                row -> row.getLong(1),
                "SELECT t.id FROM ledger_transaction t"
                        + " LEFT JOIN ledger_seal s ON s.transaction_id = t.id WHERE t.owner_id = ? AND s.transaction_id IS NULL"
                        + " ORDER BY t.recorded_at, t.id LIMIT " + BATCH,
                ownerId);
        Map<Long, String> texts = SealedText.of(sql, next);
        for (Long transaction : next) {
            last = new Link(last.sealNo() + 1, SealedText.hash(last.hash(), texts.get(transaction)));
            sql.update(
                    "INSERT INTO ledger_seal (owner_id, seal_no, transaction_id, hash, sealed_at) VALUES (?, ?, ?, ?, ?)",
                    ownerId,
                    last.sealNo(),
                    transaction,
                    last.hash(),
                    clock.instant());
        }
        return next.size();
    }

    private static Link lastLink(Sql sql, long ownerId) {
        Optional<Link> last = sql.one(
                row -> new Link(row.getLong("seal_no"), row.getString("hash")),
                "SELECT seal_no, hash FROM ledger_seal WHERE owner_id = ? ORDER BY seal_no DESC LIMIT 1",
                ownerId);
        return last.orElse(new Link(0, SealedText.FIRST));
    }
}
