package io.nimbill.rating;

import io.nimbill.allocation.CostCentreTable;
import io.nimbill.exchange.RateTable;
import io.nimbill.party.PlacementHistory;
import io.nimbill.party.SellerPath;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.TakenService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All that rating needs besides the rows, as known at one moment. Loaded once for a run; safe for several threads. */
public final class RatingContext {

    private final long epoch;
    private final RateTable rates;
    private final IssuedPeriods issuedPeriods;
    private final TermsTable terms;
    private final PlacementHistory placements;
    private final CostCentreTable costCentres;
    private final TagWords tagWords;
    private final BillSpreads spreads;
    private final ServiceWords services;
    private final Map<ClientDay, Optional<List<Edge>>> paths = new ConcurrentHashMap<>();

    RatingContext(
            long epoch,
            RateTable rates,
            IssuedPeriods issuedPeriods,
            TermsTable terms,
            PlacementHistory placements,
            CostCentreTable costCentres,
            TagWords tagWords,
            BillSpreads spreads,
            ServiceWords services) {
        this.epoch = epoch;
        this.rates = rates;
        this.issuedPeriods = issuedPeriods;
        this.terms = terms;
        this.placements = placements;
        this.costCentres = costCentres;
        this.tagWords = tagWords;
        this.spreads = spreads;
        this.services = services;
    }

    /** The number of changes it knows of. */
    long epoch() {
        return epoch;
    }

    /** The arithmetic of one vendor period; what was billed of it is asked anew each time. */
    RowRating rowRating(LocalDate periodStart) {
        return new RowRating(rates, periodStart, issuedPeriods.of(periodStart));
    }

    /** What is spread of the vendors' bills. */
    BillSpreads spreads() {
        return spreads;
    }

    /** Whether any discount needs several services to meet. */
    boolean isMeeting() {
        return terms.isMeeting();
    }

    /** The discounts of a seller that need several services to meet. */
    List<Discount> meetings(long sellerId) {
        return terms.meetings(sellerId);
    }

    /** A service by its database id. */
    TakenService service(long id) {
        return services.of(id);
    }

    /** Whether any price is tiered, so that quantities have to be added up before rows are rated. */
    boolean isTiered() {
        return terms.isTiered();
    }

    /**
     * The edges from a seller down to a client on a UTC day.
     *
     * @return empty when the client does not stand below that seller on that day
     */
    Optional<List<Edge>> path(long sellerId, long clientId, LocalDate day) {
        return paths.computeIfAbsent(new ClientDay(sellerId, clientId, day), this::resolve);
    }

    /**
     * Where a charge belongs in the client's house; see {@link CostCentreTable} for the rule.
     *
     * @param tenantId database id of the account's tenant; null without one
     */
    long costCentre(long clientId, long accountId, Long tenantId, UsageRow row) {
        return costCentres.centreOf(clientId, accountId, tenantId, () -> tagWords.values(row.tagsId()), row.day());
    }

    private Optional<List<Edge>> resolve(ClientDay wanted) {
        Optional<SellerPath> whole = placements.pathOn(wanted.clientId(), wanted.day());
        int first =
                whole.map(path -> path.partyIds().indexOf(wanted.sellerId())).orElse(-1);
        if (first < 0 || first == whole.get().edges()) {
            return Optional.empty();
        }
        List<Edge> edges = new ArrayList<>();
        for (int level = first; level < whole.get().edges(); level++) {
            long seller = whole.get().seller(level);
            long buyer = whole.get().buyer(level);
            edges.add(new Edge(seller, buyer, terms.on(seller, buyer, wanted.day())));
        }
        return Optional.of(List.copyOf(edges));
    }

    private record ClientDay(long sellerId, long clientId, LocalDate day) {}
}
