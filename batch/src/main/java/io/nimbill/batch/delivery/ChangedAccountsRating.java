package io.nimbill.batch.delivery;

import io.nimbill.batch.ItemsWriter;
import io.nimbill.batch.Run;
import io.nimbill.rating.AccountKey;
import io.nimbill.rating.PendingAccount;
import io.nimbill.rating.RatingContext;
import io.nimbill.rating.UsageRating;
import io.nimbill.work.Leases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Step {@code rate}: replaces the charges of one account, in the rating's own transaction under our lease. An account that
 * another run has rated meanwhile is no longer pending, and nothing is done.
 */
@Dependent
@Named("changedAccountsRating")
class ChangedAccountsRating extends ItemsWriter {

    @Inject
    private UsageRating rating;

    @Inject
    private Leases leases;

    private final Map<AccountKey, PendingAccount> pending = new HashMap<>();
    private RatingContext prices;

    static String item(AccountKey key) {
        return key.periodStart() + " " + key.datasetId() + " " + key.cloudAccountId();
    }

    @Override
    protected void write(String item, Run run) {
        if (prices == null) {
            prices = rating.context();
        }
        AccountKey key = key(item);
        if (!pending.containsKey(key)) {
            rating.pending(key.datasetId(), key.periodStart()).forEach(account -> pending.put(account.key(), account));
        }
        PendingAccount account = pending.remove(key);
        if (account != null) {
            rating.rate(account, prices, connection -> leases.check(run.lease(), connection));
        }
    }

    @Override
    protected String subject(String item) {
        return key(item).toString();
    }

    private static AccountKey key(String item) {
        String[] words = item.split(" ");
        return new AccountKey(LocalDate.parse(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
