package io.nimbill.reconciliation;

import io.nimbill.ledger.SealedText;
import io.nimbill.work.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** I2: the hash chain of each set of books recomputes; the first link that does not is where something was changed. */
final class SealCheck implements Check {

    private static final String RULE = "The hash chain of the books recomputes from the transactions.";
    private static final int BATCH = 1000;

    private record Link(long sealNo, long transaction, String hash) {}

    @Override
    public String name() {
        return "I02-seal";
    }

    @Override
    public List<Finding> findings(Connection snapshot, int limit) {
        Sql sql = Sql.on(snapshot);
        List<Finding> findings = new ArrayList<>();
        for (long owner : sql.list(row -> row.getLong(1), "SELECT DISTINCT owner_id FROM ledger_seal ORDER BY 1")) {
            verify(sql, owner, findings);
        }
        return findings.subList(0, Math.min(limit, findings.size()));
    }

    private void verify(Sql sql, long owner, List<Finding> findings) {
        String before = SealedText.FIRST;
        long expected = 1;
        List<Link> links = next(sql, owner, 0);
        while (!links.isEmpty()) {
            Map<Long, String> texts =
                    SealedText.of(sql, links.stream().map(Link::transaction).toList());
            for (Link link : links) {
                String text = texts.get(link.transaction());
                boolean whole = text != null
                        && link.sealNo() == expected
                        && SealedText.hash(before, text).equals(link.hash());
                if (!whole) {
                    findings.add(new Finding("I2", name(), RULE, "owner=" + owner + " seal=" + link.sealNo()));
                    return;
                }
                before = link.hash();
                expected++;
            }
            links = next(sql, owner, links.get(links.size() - 1).sealNo());
        }
    }

    private static List<Link> next(Sql sql, long owner, long after) {
        return sql.list(
                row -> new Link(row.getLong("seal_no"), row.getLong("transaction_id"), row.getString("hash")),
                "SELECT seal_no, transaction_id, hash FROM ledger_seal WHERE owner_id = ? AND seal_no > ?"
                        + " ORDER BY seal_no LIMIT " + BATCH,
                owner,
                after);
    }
}
