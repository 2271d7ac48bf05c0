package io.nimbill.party;

import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds parties for the current caller: what is outside their subtree is not found. */
@ApplicationScoped
public class PartyScope {

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    /**
     * The party under that public id.
     *
     * @throws NotFound when it never was, or is not covered: the same words for both
     */
    public Party require(PublicId publicId) {
        Party party = parties.find(publicId).orElseThrow(NotFound::new);
        currentCaller.requireCovered(party.path(), "party", publicId.value());
        return party;
    }

    /** As {@link #require}, by database id. */
    public Party require(long partyId) {
        Party party = parties.find(partyId).orElseThrow(NotFound::new);
        currentCaller.requireCovered(party.path(), "party", party.publicId().value());
        return party;
    }

    /** Whether the caller may know of a party. */
    boolean covers(Party party) {
        return currentCaller.covers(party.path());
    }

    /**
     * A party of which the caller may change the terms: strictly below their own, so that nobody sets their own tax or
     * seller; the operator is its own master.
     */
    Party requireToManage(PublicId publicId) {
        Party party = require(publicId);
        boolean own = party.id().equals(currentCaller.get().partyId());
        if (own && !currentCaller.get().isOperator()) {
            throw currentCaller.notPermitted(Permission.MANAGE_PARTIES, "party", publicId.value());
        }
        return party;
    }
}
