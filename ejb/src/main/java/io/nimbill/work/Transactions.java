package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * Runs work in a transaction of its own and begins the whole of it anew when it clashed with another: up to five times
 * with a growing, random pause. Inside a transaction that is already open the work simply joins it, as only the one who
 * opened it can begin anew.
 */
@ApplicationScoped
public class Transactions {

    private NewTransaction fresh;

    @Resource
    private TransactionSynchronizationRegistry registry;

    /** For the container. */
    protected Transactions() {}

    @Inject
    Transactions(NewTransaction fresh) {
        this.fresh = fresh;
    }

    /** As {@link #call}, without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Joins the open transaction, or opens one and retries it on conflict.
     *
     * @throws RuntimeException what the work threw, unwrapped from the container's {@link EJBException}
     */
    public <T> T call(Supplier<T> work) {
        return isOpen() ? work.get() : callAlone(work);
    }

    /** Like {@link #call}, but never joins: a transaction that is open waits aside. */
    public <T> T callAlone(Supplier<T> work) {
        try {
            return Anew.onConflict(() -> fresh.call(work));
        } catch (RuntimeException failure) {
            throw unwrapped(failure);
        }
    }

    private boolean isOpen() {
        return registry != null && registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private static RuntimeException unwrapped(RuntimeException failure) {
        return failure instanceof EJBException && failure.getCause() instanceof RuntimeException cause
                ? cause
                : failure;
    }
}
