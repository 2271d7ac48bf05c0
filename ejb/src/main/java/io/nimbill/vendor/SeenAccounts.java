package io.nimbill.vendor;

import io.nimbill.work.IdBlocks;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Cloud accounts that appear in deliveries. One that was never seen is opened without a client: its rows are kept, and
 * wait until somebody says whose it is.
 */
@ApplicationScoped
public class SeenAccounts {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private IdBlocks ids;

    @Inject
    private Clock clock;

    private record Key(String kind, String externalId) {}

    /**
     * The database ids of the accounts; unknown ones, and the tenants behind them, are opened.
     *
     * @param partnerAccountId the seller's account with the vendor under which they appear
     * @return id by account, for every account given
     */
    public Map<SeenAccount, Long> register(long vendorId, long partnerAccountId, Collection<SeenAccount> accounts) {
        Map<Key, Long> known = known(partnerAccountId);
        Set<SeenAccount> all = new LinkedHashSet<>(accounts);
        for (SeenAccount account : accounts) {
            if (!account.tenantExternalId().isEmpty()) {
                all.add(new SeenAccount("TENANT", account.tenantExternalId(), "", ""));
            }
        }
        for (SeenAccount account : all) {
            known.computeIfAbsent(key(account), key -> open(vendorId, partnerAccountId, account));
        }
        Map<SeenAccount, Long> found = new HashMap<>();
        accounts.forEach(account -> found.put(account, known.get(key(account))));
        return found;
    }

    private Map<Key, Long> known(long partnerAccountId) {
        Map<Key, Long> known = new HashMap<>();
        Sql.on(callersTransaction)
                .list(
                        row -> known.put(
                                new Key(row.getString("kind"), row.getString("external_id")), row.getLong("id")),
                        "SELECT id, kind, external_id FROM cloud_account WHERE partner_account_id = ?",
                        partnerAccountId);
        return known;
    }

    private long open(long vendorId, long partnerAccountId, SeenAccount account) {
        long id = ids.take("cloud_account", 1);
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO cloud_account (id, public_id, vendor_id, partner_account_id,"
                                + " external_id, kind, tenant_external_id, name, first_seen_at, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                        id,
                        PublicId.random(),
                        vendorId,
                        partnerAccountId,
                        account.externalId(),
                        account.kind(),
                        absent(account.tenantExternalId()),
                        absent(account.name()),
                        clock.instant());
        return id;
    }

    private static Key key(SeenAccount account) {
        return new Key(account.kind(), account.externalId());
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text.length() <= 190 ? text : text.substring(0, 190);
    }
}
