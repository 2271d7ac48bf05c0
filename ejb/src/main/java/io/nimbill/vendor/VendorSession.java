package io.nimbill.vendor;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A conversation with a vendor for one partner account. Used by one thread and closed.
 *
 * <p>Every method may throw {@link VendorFailure}: what the vendor said, without secrets. Throttling, lost connections
 * and time-outs were retried before, with growing pauses and the vendor's own {@code Retry-After}. What the vendor's
 * {@link CloudVendor#capabilities()} do not hold is refused with {@code vendor-cannot}.
 */
public interface VendorSession extends AutoCloseable {

    /** Tries every permission once, by calls that change nothing. Never throws for what is missing: it is a finding. */
    List<Finding> check();

    /** Hands over every account or customer, page by page. */
    default void accounts(Consumer<VendorAccount> taker) {
        throw cannot(Capability.LIST_ACCOUNTS);
    }

    /**
     * Asks for a new account. Where the vendor takes its time, the operation is RUNNING and {@link #operation} tells on.
     *
     * @param wanted with a request key; the same key twice opens one account where the vendor can tell
     */
    default VendorOperation createAccount(NewVendorAccount wanted) {
        throw cannot(Capability.CREATE_ACCOUNT);
    }

    /** Stops new spending: nothing can be created or changed there any more. */
    default VendorOperation suspend(VendorResource resource) {
        throw cannot(Capability.SUSPEND);
    }

    /** Takes a suspension back. */
    default VendorOperation resume(VendorResource resource) {
        throw cannot(Capability.RESUME);
    }

    /** Closes for good; what the vendor allows afterwards differs. */
    default VendorOperation close(VendorResource resource) {
        throw cannot(Capability.CLOSE);
    }

    /** How far an operation is that was RUNNING. */
    default VendorOperation operation(String operationId) {
        throw cannot(Capability.CREATE_ACCOUNT);
    }

    /** The exports that the vendor writes for this account already. */
    default List<PublishedDataset> publishedDatasets() {
        throw cannot(Capability.DISCOVER_DATASETS);
    }

    /** What a customer holds. */
    default List<VendorSubscription> subscriptions(String tenantExternalId) {
        throw cannot(Capability.LIST_SUBSCRIPTIONS);
    }

    /** Changes the number of seats of a licence; the vendor bills it from now on. */
    default VendorOperation changeSeats(VendorResource subscription, int seats) {
        throw cannot(Capability.CHANGE_SEATS);
    }

    /**
     * Hands over list prices as they come; files of several GB are never held as a whole.
     *
     * @param taker says whether it wants more, and is told of lines that are none
     */
    default void prices(PriceWish wish, PriceTaker taker) {
        throw cannot(Capability.READ_PRICES);
    }

    /** What the vendor says the period costs, per account. May cost money per request: callers ask rarely. */
    default List<VendorCost> costs(BillingPeriod period) {
        throw cannot(Capability.COMPARE_COST);
    }

    /** What the vendor expects from now to the end of the period. May cost money per request: callers ask rarely. */
    default VendorCost forecast(BillingPeriod period, Instant now) {
        throw cannot(Capability.FORECAST_COST);
    }

    /** Renews the credentials that die when they are not used; nothing where there are none. */
    default void renewCredentials() {}

    @Override
    default void close() {}

    private static Refusal cannot(Capability capability) {
        return new Refusal("vendor-cannot", "This vendor's connector cannot do that: " + capability + ".")
                .with(capability);
    }
}
