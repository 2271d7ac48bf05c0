package io.nimbill.vendor;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a vendor asks of everybody, or of this partner by its own sheet, as the vendor publishes it at this moment. Nothing
 * of it is kept here, and nothing is priced by it. Lists have up to millions of lines: they are read as far as they are
 * asked for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListPrices {

    @Inject
    private VendorTalks talks;

    /**
     * A price and its place among those of the same question.
     *
     * @param place counted from 1 in the vendor's order
     */
    public record Placed(long place, ListPrice price) {}

    /**
     * A page of prices, in the vendor's order.
     *
     * @param text that stands in the SKU, the description or the service, in any case of letters; null = all
     * @param after place of the last one seen; 0 to begin
     * @param limit at most so many
     * @throws io.nimbill.work.NotFound when the account is not the caller's
     * @throws io.nimbill.work.Refusal naming the field that the vendor needs; {@code vendor-cannot}, {@code
     *     vendor-failed}, {@code partner-user-missing}
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<Placed> page(PublicId accountId, PriceWish wish, String text, long after, int limit) {
        List<Placed> page = new ArrayList<>();
        Predicate<ListPrice> matching = matching(text);
        PriceWish asked = fitting(accountId, wish);
        long[] place = {0};
        talks.ask(accountId, session -> {
            session.prices(asked, price -> {
                if (matching.test(price) && ++place[0] > after) {
                    page.add(new Placed(place[0], price));
                }
                return page.size() < limit;
            });
            return null;
        });
        return page;
    }

    /**
     * Hands over all of them as they come, with the lines that are none.
     *
     * @throws io.nimbill.work.Refusal as with a page
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public void read(PublicId accountId, PriceWish wish, PriceTaker taker) {
        PriceWish asked = fitting(accountId, wish);
        talks.ask(accountId, session -> {
            session.prices(asked, taker);
            return null;
        });
    }

    /** Hands over all of them as they come. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public void each(PublicId accountId, PriceWish wish, String text, Consumer<ListPrice> taker) {
        Predicate<ListPrice> matching = matching(text);
        PriceWish asked = fitting(accountId, wish);
        talks.ask(accountId, session -> {
            session.prices(asked, price -> {
                if (matching.test(price)) {
                    taker.accept(price);
                }
                return true;
            });
            return null;
        });
    }

    /** An account outside the caller's branch is not found, whatever else is wrong. */
    private PriceWish fitting(PublicId accountId, PriceWish wish) {
        talks.account(accountId);
        return wish.checked();
    }

    private static Predicate<ListPrice> matching(String text) {
        if (text == null || text.isBlank()) {
            return price -> true;
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return price -> price.sku().toLowerCase(Locale.ROOT).contains(wanted)
                || price.description().toLowerCase(Locale.ROOT).contains(wanted)
                || price.service().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
