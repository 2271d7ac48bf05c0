package io.nimbill.rating;

import io.nimbill.agreement.Agreement;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PlacementHistory;
import io.nimbill.party.SellerPath;
import io.nimbill.party.SellerPaths;
import io.nimbill.time.BillingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The days on which an agreement is in use: it holds, the buyer stands directly below the seller, and both are open. */
@ApplicationScoped
class EdgeDays {

    @Inject
    private SellerPaths paths;

    @Inject
    private Parties parties;

    List<BillingPeriod> of(Agreement agreement, BillingPeriod month) {
        PlacementHistory history = paths.historyOf(agreement.buyerId());
        LocalDate closed = earlier(closedOn(agreement.sellerId()), closedOn(agreement.buyerId()));
        return FeeReckoning.spans(
                month,
                day -> agreement.holdsOn(day)
                        && day.isBefore(closed)
                        && history.pathOn(agreement.buyerId(), day)
                                .filter(path -> isSoldBy(path, agreement))
                                .isPresent());
    }

    private static boolean isSoldBy(SellerPath path, Agreement agreement) {
        List<Long> ids = path.partyIds();
        return ids.size() > 1 && ids.get(ids.size() - 2) == agreement.sellerId();
    }

    private LocalDate closedOn(long partyId) {
        return parties.find(partyId).flatMap(Party::closedOn).orElse(LocalDate.MAX);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
