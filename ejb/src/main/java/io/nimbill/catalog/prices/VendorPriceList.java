package io.nimbill.catalog.prices;

import io.nimbill.vendor.PriceWish;
import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A list of prices that is kept up to date.
 *
 * @param id database id; never shown outside
 * @param accountId of the partner account through which it is asked for
 * @param accountKey database id of that account
 * @param vendor code of the vendor
 * @param service the vendor's code of the service; empty for all
 * @param region the vendor's code of the region, of a sheet the market; empty for all
 * @param currency ISO 4217; empty for the vendor's own
 * @param sheet name of the partner's sheet; empty for others
 * @param endedOn since when it is kept no more; null while it is
 * @param lookedAt when it was read last, whole; null before
 * @param run how often reading it was begun
 * @param prices how many places it had then
 * @param defects how many lines could not be read then
 */
public record VendorPriceList(
        long id,
        PublicId publicId,
        PublicId accountId,
        long accountKey,
        String accountName,
        String vendor,
        PriceSource source,
        String service,
        String region,
        String currency,
        String sheet,
        Instant keptSince,
        LocalDate endedOn,
        Instant lookedAt,
        long run,
        long prices,
        long defects)
        implements Serializable {

    /** The question to the vendor. */
    PriceWish wish() {
        return new PriceWish(orNull(service), orNull(region), orNull(currency), orNull(sheet));
    }

    /** What it is called where work on it is shown. */
    public String subject() {
        String of = String.join(" ", service, region, currency, sheet).strip().replaceAll(" +", " ");
        return accountName + (of.isEmpty() ? "" : ": " + of);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
