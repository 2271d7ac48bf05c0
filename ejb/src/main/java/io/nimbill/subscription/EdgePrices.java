package io.nimbill.subscription;

import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferPrice;
import io.nimbill.catalog.Offers;
import io.nimbill.catalog.PriceChoice;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PlacementHistory;
import io.nimbill.party.SellerPath;
import io.nimbill.party.SellerPaths;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each seller asks for an offer on the way from its maker down to a client. */
@ApplicationScoped
class EdgePrices {

    @Inject
    private Offers offers;

    @Inject
    private Agreements agreements;

    @Inject
    private Parties parties;

    @Inject
    private SellerPaths sellerPaths;

    /** Reads once what is asked often while a subscription is charged. */
    Reading read(Offer offer, long clientId) {
        return new Reading(offer, clientId, offers.prices(offer.id()), sellerPaths.historyOf(clientId));
    }

    /** Database id of where the charges of an edge collect. */
    long accountOf(EdgeInterval place) {
        return agreements
                .defaultBillingAccount(place.sellerId(), place.buyerId())
                .orElseThrow(() -> new IllegalStateException("Nothing was agreed on the edge of " + place))
                .id();
    }

    /** The prices of an offer, the places of a client, and the agreements on the way, as they are now. */
    final class Reading {

        private record Edge(long sellerId, long buyerId) {}

        private final Offer offer;
        private final long clientId;
        private final List<OfferPrice> prices;
        private final PlacementHistory places;
        private final Map<Edge, List<Agreement>> known = new HashMap<>();
        private final Map<Edge, Optional<BillingAccount>> accounts = new HashMap<>();

        private Reading(Offer offer, long clientId, List<OfferPrice> prices, PlacementHistory places) {
            this.offer = offer;
            this.clientId = clientId;
            this.prices = prices;
            this.places = places;
        }

        /**
         * The steps from the maker to the client, the maker's first.
         *
         * @param day on which the path and the agreements are asked for
         * @param priceDay on which the prices are
         * @throws Refusal {@code subscription-without-terms} or {@code subscription-without-price} where a step has none
         */
        List<SoldEdge> edges(LocalDate day, LocalDate priceDay) {
            SellerPath path = places.pathOn(clientId, day).orElseThrow(() -> withoutTerms(day));
            int maker = path.partyIds().indexOf(offer.sellerId());
            if (maker < 0 || maker == path.edges()) {
                throw withoutTerms(day);
            }
            List<SoldEdge> edges = new ArrayList<>();
            for (int level = maker; level < path.edges(); level++) {
                edges.add(edge(new Edge(path.seller(level), path.buyer(level)), day, priceDay));
            }
            return edges;
        }

        /** The last of these steps: what the client itself pays. */
        SoldEdge last(LocalDate day, LocalDate priceDay) {
            List<SoldEdge> edges = edges(day, priceDay);
            return edges.get(edges.size() - 1);
        }

        /** The zone of the client's own documents on a UTC day; UTC where nothing is agreed. */
        ZoneId zone(LocalDate day) {
            return places.pathOn(clientId, day)
                    .filter(path -> path.edges() > 0)
                    .map(path -> new Edge(path.seller(path.edges() - 1), clientId))
                    .flatMap(edge -> agreement(edge, day))
                    .map(agreement -> agreement.terms().timeZone())
                    .orElse(ZoneOffset.UTC);
        }

        private SoldEdge edge(Edge edge, LocalDate day, LocalDate priceDay) {
            Agreement agreement = agreement(edge, day).orElseThrow(() -> withoutTerms(day));
            BillingAccount account = accounts.computeIfAbsent(
                            edge, asked -> agreements.defaultBillingAccount(asked.sellerId(), asked.buyerId()))
                    .orElseThrow(() -> withoutTerms(day));
            String type = parties.find(edge.buyerId())
                    .map(Party::profile)
                    .map(profile -> profile.customerType())
                    .orElse(null);
            PriceChoice choice = new PriceChoice(edge.sellerId(), edge.buyerId(), type, agreement.currency(), priceDay);
            return choice.from(prices)
                    .map(price ->
                            new SoldEdge(edge.sellerId(), edge.buyerId(), account.id(), agreement.currency(), price))
                    .orElseThrow(() -> withoutPrice(priceDay));
        }

        private Optional<Agreement> agreement(Edge edge, LocalDate day) {
            return known.computeIfAbsent(edge, asked -> agreements.ofEdge(asked.sellerId(), asked.buyerId())).stream()
                    .filter(agreement -> agreement.holdsOn(day))
                    .findFirst();
        }

        private Refusal withoutTerms(LocalDate day) {
            return new Refusal(
                            "subscription-without-terms",
                            "On " + day + " not every seller on the way to the client has an agreement with its buyer.")
                    .with(day);
        }

        private Refusal withoutPrice(LocalDate day) {
            return new Refusal(
                            "subscription-without-price",
                            "On " + day + " not every seller on the way to the client has a price for this offer in the"
                                    + " currency of its agreement.")
                    .with(day);
        }
    }
}
