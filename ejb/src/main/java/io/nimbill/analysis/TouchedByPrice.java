package io.nimbill.analysis;

import io.nimbill.catalog.prices.VendorPrice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Who a price of a vendor touches.
 *
 * @param price with the one before it
 * @param since first of the months whose charges were looked at: the last one that is closed, or the one before this
 * @param accounts the cloud accounts that used it, those with most rows first
 * @param rules the price rules in force that start from the list price and fit it
 * @param offers the offers that are made of it
 */
public record TouchedByPrice(
        VendorPrice price, LocalDate since, List<Account> accounts, List<Rule> rules, List<LinkedOffer> offers)
        implements Serializable {

    public TouchedByPrice {
        accounts = List.copyOf(accounts);
        rules = List.copyOf(rules);
        offers = List.copyOf(offers);
    }

    /**
     * A cloud account that used it.
     *
     * @param clientId public id with its prefix; null where nobody held the account
     * @param rows daily rows
     */
    public record Account(
            String id,
            String externalId,
            String name,
            String clientId,
            String clientName,
            LocalDate lastMonth,
            long rows)
            implements Serializable {}

    /**
     * A rule that starts from the list price.
     *
     * @param bookId public id with its prefix
     * @param name of the rule; null for one without
     * @param percent taken off the list price or put upon it; null of a model without one
     */
    public record Rule(
            String id, String bookId, String bookName, String sellerName, String name, String model, BigDecimal percent)
            implements Serializable {}

    /** An offer that is made of it. */
    public record LinkedOffer(String id, String code, String name, String makerName, String state)
            implements Serializable {}
}
