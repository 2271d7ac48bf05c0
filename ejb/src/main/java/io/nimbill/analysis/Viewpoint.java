package io.nimbill.analysis;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where in the seller tree the current caller stands; every view asks here what it may read. */
@ApplicationScoped
class Viewpoint {

    @Inject
    private CurrentCaller currentCaller;

    /** A pattern for LIKE that matches the paths of the caller's node and of all below it. */
    String branch() {
        return currentCaller.get().partyPath() + "%";
    }

    /** Database id of the caller's node; 0 for work of the installation itself, which no party has. */
    long partyId() {
        Long partyId = currentCaller.get().partyId();
        return partyId == null ? 0L : partyId;
    }

    /** Database id of the caller's node, if the caller may know what it buys; else 0. */
    long buyerId() {
        return currentCaller.get().knowsOwnPurchases() ? partyId() : 0L;
    }

    /** Whether the caller may know what sellers of the branch pay themselves. */
    boolean seesMargin() {
        return currentCaller.get().may(Permission.VIEW_MARGIN);
    }

    /** Whether the caller may know what the vendors charge. */
    boolean seesVendorCost() {
        return isOperator() && seesMargin();
    }

    boolean isOperator() {
        Caller caller = currentCaller.get();
        return caller.isOperator();
    }
}
