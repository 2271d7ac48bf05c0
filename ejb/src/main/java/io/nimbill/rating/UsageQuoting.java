package io.nimbill.rating;

import io.nimbill.catalog.prices.PricedSku;
import io.nimbill.catalog.prices.SkuPrice;
import io.nimbill.catalog.prices.VendorSkus;
import io.nimbill.money.Rounding;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.pricing.PriceBounds;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Says what vendor usage would cost a buyer before it is used: what the vendor asks is taken down the tree by the arithmetic
 * that rates usage, and only what the buyer itself would pay is told.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UsageQuoting {

    private static final int MOST = 50;
    private static final int LEAST_LETTERS = 2;
    private static final long NO_ACCOUNT = 0;

    /** That of no row: what is quoted would be a resource of its own, and tiers within each resource ask for one. */
    private static final long NEW_RESOURCE = -1;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private PartyScope scope;

    @Inject
    private CurrentCaller caller;

    @Inject
    private VendorSkus skus;

    @Inject
    private RatingContexts contexts;

    @Inject
    private Clock clock;

    /**
     * What a buyer could use, in whose code, service or description a text stands; of the vendors' public price lists, 50 at
     * most.
     *
     * @param text of two letters or more; nothing is found for less
     * @throws Refusal {@code quote-of-operator}, {@code quote-needs-margin} as {@link #quote}
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<PricedSku> skus(PublicId buyerId, String text) {
        Party buyer = buyer(buyerId);
        return text == null || text.strip().length() < LEAST_LETTERS
                ? List.of()
                : skus.search(buyer.path(), text.strip(), MOST);
    }

    /**
     * What a quantity would cost.
     *
     * @param wanted vendor, SKU and region count; the rest is found
     * @param day of the usage; null for today (UTC)
     * @throws Refusal {@code sku-unknown} where no list that is kept knows it; {@code quote-not-sold} where a seller on the
     *     way has no price for it, or no rate of exchange; {@code quantity-out-of-bounds}, {@code required},
     *     {@code quote-of-operator}; {@code quote-needs-margin} where the caller may not see margins, for all but direct
     *     buyers of the caller's own party
     */
    @Requires(Permission.VIEW_CHARGES)
    public UsageQuote quote(PublicId buyerId, PricedSku wanted, BigDecimal quantity, LocalDate day) {
        Party buyer = buyer(buyerId);
        if (quantity == null || quantity.signum() <= 0 || !PriceBounds.holds(quantity)) {
            throw new Refusal(
                    "quantity-out-of-bounds", "quantity", "A quantity is above zero, with at most 6 decimals.");
        }
        if (wanted.vendor() == null || wanted.sku() == null) {
            throw new Refusal("required", wanted.vendor() == null ? "vendor" : "sku", "This field is required.");
        }
        List<SkuPrice> prices = skus.prices(buyer.path(), wanted);
        if (prices.isEmpty()) {
            throw new Refusal("sku-unknown", "sku", "No public price list that is kept knows this SKU in this region.");
        }
        LocalDate on = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
        SkuPrice first = prices.get(0);
        PricedSku sku = new PricedSku(
                wanted.vendor(), first.service(), wanted.sku(), wanted.region(), first.unit(), wanted.sku());
        UsageRow row = row(sku, prices, quantity, on);
        RatingContext context = contexts.load();
        List<Edge> path = context.path(first.ownerId(), buyer.id(), on)
                .filter(edges -> !edges.isEmpty())
                .orElseThrow(() -> notSold(on));
        Edge sold = path.get(path.size() - 1);
        requireTold(buyer, sold.sellerId());
        Charge.Sale sale = last(context, row, path).orElseThrow(() -> notSold(on));
        Currency currency = sold.terms().currency();
        return new UsageQuote(
                sku,
                quantity,
                on,
                sale.amount(),
                Rounding.toMinorUnit(sale.amount(), currency).amount(),
                currency);
    }

    /** What the buyer at the end of the path would pay; empty where the row would end before. */
    static Optional<Charge.Sale> last(RatingContext context, UsageRow row, List<Edge> path) {
        LocalDate month = row.day().withDayOfMonth(1);
        return last(Replay.of(context, month), row, path);
    }

    static Optional<Charge.Sale> last(Replay replay, UsageRow row, List<Edge> path) {
        Holder.Client holder = new Holder.Client(path);
        AccountKey key = new AccountKey(row.day().withDayOfMonth(1), NO_ACCOUNT, NO_ACCOUNT);
        List<Charge> charges =
                replay.rating(key, day -> holder, taker -> taker.accept(row)).rate(row, holder);
        return charges.size() < path.size()
                ? Optional.empty()
                : Optional.ofNullable(charges.get(charges.size() - 1).sale());
    }

    private static Refusal notSold(LocalDate day) {
        return new Refusal("quote-not-sold", "sku", "On " + day + " nobody on the way sells this with a price.")
                .with(day);
    }

    private UsageRow row(PricedSku sku, List<SkuPrice> prices, BigDecimal quantity, LocalDate day) {
        SkuPrice first = prices.get(0);
        BigDecimal cost = RangePrice.of(
                prices.stream()
                        .map(price -> new RangePrice.Range(price.fromQuantity(), price.price()))
                        .toList(),
                quantity);
        Service service = service(first);
        PriceSubject subject = new PriceSubject(
                first.vendorId(),
                NO_ACCOUNT,
                service.code(),
                service.name(),
                sku.sku(),
                sku.region(),
                ChargeKind.USAGE,
                first.unit());
        return row(subject, service.id(), quantity, cost, Currency.getInstance(first.currency()), day);
    }

    static UsageRow row(
            PriceSubject subject,
            long serviceId,
            BigDecimal quantity,
            BigDecimal cost,
            Currency currency,
            LocalDate day) {
        return new UsageRow(
                1,
                day,
                subject,
                serviceId,
                quantity,
                currency,
                null,
                new VendorCosts(cost, cost, null, null),
                UsageRow.WITHOUT_TAGS,
                UsageRow.WITHOUT_SKU,
                UsageRow.WITHOUT_INVOICE,
                NEW_RESOURCE,
                RowPart.WHOLE);
    }

    private record Service(long id, String code, String name) {}

    /** As usage names it; before it was seen there, as the list does. */
    private Service service(SkuPrice price) {
        return Sql.on(source)
                .one(
                        row -> new Service(row.getLong("id"), row.getString("code"), row.getString("name")),
                        "SELECT id, code, name FROM usage_service WHERE vendor_id = ? AND (code = ? OR name = ?)"
                                + " ORDER BY code <> ?, id LIMIT 1",
                        price.vendorId(),
                        price.service(),
                        price.service(),
                        price.service())
                .orElse(new Service(0, price.service(), price.service()));
    }

    private Party buyer(PublicId buyerId) {
        Party buyer = scope.require(buyerId);
        if (buyer.kind() == PartyKind.OPERATOR) {
            throw new Refusal("quote-of-operator", "buyerId", "The operator buys from nobody here.");
        }
        requireTold(buyer, buyer.parentId().orElseThrow());
        return buyer;
    }

    private void requireTold(Party buyer, long sellerId) {
        if (!isTold(caller.get(), buyer.id(), sellerId)) {
            throw new Refusal(
                    "quote-needs-margin",
                    "Whoever may not see margins is told only what direct buyers of their own party pay.");
        }
    }

    /** Prices of two levels beside each other would tell a margin: without that right the own sales are all. */
    static boolean isTold(Caller caller, long buyerId, long sellerId) {
        Long own = caller.partyId();
        return caller.knowsOwnPurchases() || own != null && own == sellerId && own != buyerId;
    }
}
