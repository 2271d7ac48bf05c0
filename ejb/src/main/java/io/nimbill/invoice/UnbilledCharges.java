package io.nimbill.invoice;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What has been sold and not yet invoiced, per key, inside the caller's branch; closed vendor bills or not. */
@Stateless
public class UnbilledCharges {

    @Inject
    private KeyBalances balances;

    @Inject
    private OwnBalances ownBalances;

    @Inject
    private CurrentCaller currentCaller;

    /** Every key of the caller's branch with something due, what the caller itself owes its seller included, if it may know. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledCharge> ofBranch() {
        return due(null, null);
    }

    /** What one buyer of the branch will be invoiced. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledCharge> ofBuyer(PublicId buyer) {
        return due(null, buyer);
    }

    /** What one seller of the branch has still to invoice to its buyers. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledCharge> ofSeller(PublicId seller) {
        return due(seller, null);
    }

    private List<UnbilledCharge> due(PublicId seller, PublicId buyer) {
        Caller caller = currentCaller.get();
        long top = caller.partyId() == null || !caller.knowsOwnPurchases() ? 0 : caller.partyId();
        return Stream.concat(
                        balances.ofBranch(top, caller.partyPath(), seller, buyer).stream(),
                        ownBalances.ofBranch(top, caller.partyPath(), seller, buyer).stream())
                .map(UnbilledCharge::of)
                .toList();
    }
}
