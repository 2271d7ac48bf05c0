package io.nimbill.catalog;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.catalog.prices.PriceWords;
import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPrices;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Makes products of what a vendor has in its list. */
@Stateless
public class VendorProducts {

    private static final Pattern NO_CODE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern BEFORE_CODE = Pattern.compile("^[^A-Za-z0-9]+");
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 190;
    private static final int LONGEST_UNIT = 32;

    @Inject
    private VendorPrices prices;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Adds a product of a seller that a vendor delivers; it stays linked to vendor and SKU.
     *
     * @param priceId of a price of a kept list that the caller may see
     * @param code null for the SKU, as far as a code can say it
     * @param name null for the vendor's description; never one that names a price
     * @param unit null for the vendor's
     * @throws io.nimbill.work.Refusal {@code code-taken} when another product of the seller has that code
     */
    @Requires(Permission.MANAGE_PRICES)
    public Product add(PublicId sellerId, PublicId priceId, String code, String name, String unit) {
        VendorPrice price = prices.one(priceId);
        Product product = keeping.add(
                sellerId,
                code == null ? code(price.sku()) : code,
                name == null ? name(price) : name,
                unit == null ? unit(price) : unit);
        product.comesFrom(price.vendor(), price.sku());
        auditTrail.record(
                "product-linked",
                "product",
                product.publicId(),
                Changes.none().to("vendor", price.vendor()).to("sku", price.sku()));
        return product;
    }

    static String code(String sku) {
        String code = BEFORE_CODE.matcher(NO_CODE.matcher(sku).replaceAll("-")).replaceFirst("");
        return shortened(code, LONGEST_CODE);
    }

    /** Buyers read it: a description that names what the vendor asks gives way to the vendor's codes. */
    static String name(VendorPrice price) {
        boolean telling = PriceWords.nameOne(price.description());
        String codes = price.service() + " " + (price.meter().isEmpty() ? price.sku() : price.meter());
        return shortened(telling || price.description().isBlank() ? codes : price.description(), LONGEST_NAME);
    }

    private static String unit(VendorPrice price) {
        return price.unit().isBlank() ? "unit" : shortened(price.unit(), LONGEST_UNIT);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
