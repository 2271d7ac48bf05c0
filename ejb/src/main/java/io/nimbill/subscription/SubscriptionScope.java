package io.nimbill.subscription;

import io.nimbill.catalog.Offer;
import io.nimbill.catalog.Offers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds subscriptions and offers for the current caller: those of clients outside their subtree are not found. */
@ApplicationScoped
class SubscriptionScope {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Offers offers;

    @Inject
    private Parties parties;

    @Inject
    private PartyScope partyScope;

    @Inject
    private CurrentCaller currentCaller;

    Subscription subscription(PublicId id) {
        Subscription found = subscriptions.find(id).orElseThrow(NotFound::new);
        Party client = parties.find(found.clientId()).orElseThrow(NotFound::new);
        currentCaller.requireCovered(client.path(), "subscription", id.value());
        return found;
    }

    /** A client of the caller's subtree. */
    Party client(PublicId clientId) {
        Party client = partyScope.require(clientId);
        if (client.kind() != PartyKind.CLIENT) {
            throw new Refusal("holder-not-client", "clientId", "Clients hold subscriptions; this is none.");
        }
        return client;
    }

    /** An offer that a client may order. */
    Offer offer(PublicId offerId, Party client) {
        Offer offer = offers.find(offerId).orElseThrow(NotFound::new);
        if (!offer.isFor(client.path(), client.profile().customerType())) {
            throw currentCaller.outOfReach("offer", offerId.value());
        }
        return offer;
    }
}
