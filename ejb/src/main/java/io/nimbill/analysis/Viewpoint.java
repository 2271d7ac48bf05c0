package io.nimbill.analysis;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
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

    boolean isOperator() {
        Caller caller = currentCaller.get();
        return caller.isOperator();
    }
}
