package io.nimbill.rating;

import io.nimbill.allocation.CostCentreTable;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.PayerPolicy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who has to do with the rows of one cloud account, day by day. Remembers what it found; for one thread. */
final class AccountHolding {

    private final AccountOwner owner;
    private final RatingContext context;
    private final Map<LocalDate, Holder> byDay = new HashMap<>();

    AccountHolding(AccountOwner owner, RatingContext context) {
        this.owner = owner;
        this.context = context;
    }

    /** The holder on a UTC day. */
    Holder on(LocalDate day) {
        return byDay.computeIfAbsent(day, this::resolve);
    }

    /** Where a charge belongs in the client's house: only what the client itself buys belongs anywhere. */
    long costCentreOf(Charge charge) {
        if (charge.sale() == null
                || !(on(charge.row().day()) instanceof Holder.Client client)
                || charge.level() + 1 < client.path().size()) {
            return CostCentreTable.NONE;
        }
        return context.costCentre(
                charge.sale().buyerId(), charge.row().subject().cloudAccountId(), owner.tenantId(), charge.row());
    }

    private Holder resolve(LocalDate day) {
        if (owner.kind() == AccountKind.PAYER) {
            return new Holder.Nobody(owner.sellerId(), reasonOf(owner.payerPolicy()));
        }
        return owner.clientOn()
                .apply(day)
                .flatMap(client -> context.path(owner.sellerId(), client, day))
                .<Holder>map(Holder.Client::new)
                .orElseGet(() -> new Holder.Nobody(owner.sellerId(), Reason.UNASSIGNED));
    }

    private static Reason reasonOf(PayerPolicy policy) {
        return switch (policy) {
            case PARK -> Reason.NO_ACCOUNT;
            case OWN_USE -> Reason.OWN_USE;
            case ABSORB -> Reason.RULE;
            case SPREAD -> Reason.NOTHING_TO_SPREAD_ON;
        };
    }

    /**
     * A cloud account as rating sees it.
     *
     * @param sellerId database id of the party that holds the account with the vendor: level 0
     * @param tenantId database id of the tenant it belongs to; null without one
     * @param clientOn the client to whom it is assigned on a UTC day
     */
    record AccountOwner(
            AccountKind kind,
            PayerPolicy payerPolicy,
            long sellerId,
            Long tenantId,
            Function<LocalDate, Optional<Long>> clientOn) {}
}
