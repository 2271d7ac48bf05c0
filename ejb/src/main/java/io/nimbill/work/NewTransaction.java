package io.nimbill.work;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Opens a transaction round a piece of work. Apart from {@link Transactions}, so that the container stands between. */
@Stateless
public class NewTransaction {

    /** Runs the work; every runtime exception rolls back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
