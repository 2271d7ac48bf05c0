package io.nimbill.subscription;

import io.nimbill.agreement.AgreementChanged;
import io.nimbill.catalog.OfferPriceChanged;
import io.nimbill.party.PartyMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Has subscriptions looked at by the next run when their prices, terms or places in the tree are others. */
@ApplicationScoped
class ChangedPrices {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Clock clock;

    void onPrice(@Observes OfferPriceChanged changed) {
        subscriptions.lookAtOffer(changed.offerId(), Instant.now(clock));
    }

    void onAgreement(@Observes AgreementChanged changed) {
        subscriptions.lookBelow(changed.buyerId(), Instant.now(clock));
    }

    void onMove(@Observes PartyMoved moved) {
        subscriptions.lookBelow(moved.partyId(), Instant.now(clock));
    }
}
