package io.nimbill.catalog.prices;

import io.nimbill.vendor.ListPrice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * A price as a list said it in one reading.
 *
 * @param key of its place in the list, 64 hexadecimal digits
 * @param validFrom UTC day
 */
record PriceEntry(String key, ListPrice price, LocalDate validFrom) {

    private static final String SEPARATOR = "\u001f";

    /**
     * @param today since when it holds where the vendor does not say
     */
    static PriceEntry of(ListPrice price, LocalDate today) {
        String place = String.join(
                SEPARATOR,
                price.sku(),
                price.meter(),
                price.region(),
                price.term(),
                price.unit(),
                price.currency(),
                price.fromQuantity().stripTrailingZeros().toPlainString());
        LocalDate day = price.effectiveAt() == null ? today : LocalDate.ofInstant(price.effectiveAt(), ZoneOffset.UTC);
        return new PriceEntry(hash(place), price, day);
    }

    /** Its place in words, for whoever has to find it in the vendor's list. */
    String place() {
        return String.join(" ", price.sku(), price.region(), price.term(), price.unit(), price.currency())
                .replaceAll(" +", " ");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
