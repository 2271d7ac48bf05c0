package io.nimbill.secret;

import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.function.LongConsumer;

/**
 * Changes the key that seals: a new one first, then every kept text is sealed anew, slice by slice, then the older keys
 * are retired. Each step finds by itself what is done, so that a run that died is simply run again.
 */
@ApplicationScoped
public class KeyRotation {

    private static final int SLICE = 50;

    @Inject
    private Sealing sealing;

    @Inject
    @Any
    private Instance<SealedStore> stores;

    @Inject
    private Leases leases;

    @Inject
    private Transactions transactions;

    /** Makes the new key, unless an earlier run has made one and did not come to its end; answers whether it did. */
    public boolean begin() {
        try {
            if (sealing.hasOlderKeys()) {
                return false;
            }
            sealing.addKey();
            return true;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The new key cannot be made", e);
        }
    }

    /**
     * Seals anew what is under an older key; each slice commits by itself.
     *
     * @param done told how many
     * @return how many
     */
    public int sealAnew(Lease lease, LongConsumer done) {
        int all = 0;
        String mark = sealing.newestMark();
        for (SealedStore store : stores) {
            int some;
            do {
                some = transactions.callAlone(() -> {
                    int sealed = store.sealAnew(mark, SLICE);
                    leases.check(lease);
                    return sealed;
                });
                all += some;
                done.accept(some);
            } while (some > 0);
        }
        return all;
    }

    /** Older keys open nothing any more; only when nothing is left under them. */
    public void retire() {
        try {
            sealing.retireOlderKeys();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The older keys cannot be retired", e);
        }
    }
}
