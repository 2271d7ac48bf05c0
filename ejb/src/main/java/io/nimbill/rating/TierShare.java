package io.nimbill.rating;

import io.nimbill.money.Rounding;
import io.nimbill.money.Shares;
import io.nimbill.pricing.TieredPrice;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an account has to bear of a tiered price.
 *
 * @param own what the account brings along
 * @param all what meets altogether
 * @param wholeAmount price of all that meets, in the currency of the price book, at 18 decimals
 * @param amount the account's share of it
 */
record TierShare(TierQuantity own, TierQuantity all, BigDecimal wholeAmount, BigDecimal amount) {

    /**
     * The share of one of those that meet: the whole is rounded once and split by what each brings above zero.
     *
     * @param meeting all that meet, the own part among them
     */
    static TierShare of(TieredPrice price, TierPart own, List<TierPart> meeting) {
        List<TierPart> parts = meeting.stream().sorted(TierPart.ORDER).toList();
        TierQuantity all = parts.stream().map(TierPart::quantity).reduce(TierQuantity.NOTHING, TierQuantity::plus);
        if (!all.takesPart()) {
            return new TierShare(own.quantity(), all, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal whole = Rounding.toCharge(price.total(all.priced()));
        List<BigDecimal> shares = Shares.of(
                whole, parts.stream().map(part -> part.quantity().weightIn(all)).toList());
        return new TierShare(own.quantity(), all, whole, shares.get(parts.indexOf(own)));
    }
}
