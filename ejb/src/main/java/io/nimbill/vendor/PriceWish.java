package io.nimbill.vendor;

/**
 * Which list prices are wanted.
 *
 * @param service the vendor's code of the service; null for all, where the vendor can do that
 * @param region the vendor's code of the region, of a price sheet the market; null for all
 * @param currency ISO 4217; null for the vendor's own
 * @param sheet name of the partner's own price sheet, such as {@code azure_consumption}; null for public prices
 */
public record PriceWish(String service, String region, String currency, String sheet) {

    /** As a region: every region there is, where a vendor otherwise wants one to be named. */
    public static final String EVERYWHERE = "*";

    private static final int LONGEST = 190;

    /** Public prices. */
    public static PriceWish listed(String service, String region, String currency) {
        return new PriceWish(service, region, currency, null);
    }

    /**
     * As it can be asked.
     *
     * @throws io.nimbill.work.Refusal {@code too-long}, {@code malformed}, {@code unknown-currency}, naming the field
     */
    public PriceWish checked() {
        return new PriceWish(
                VendorWords.optional("service", service, LONGEST),
                VendorWords.optional("region", region, LONGEST),
                VendorWords.currency(currency),
                VendorWords.optional("sheet", sheet, LONGEST));
    }
}
