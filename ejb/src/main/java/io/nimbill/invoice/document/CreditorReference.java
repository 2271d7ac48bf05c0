package io.nimbill.invoice.document;

import java.math.BigInteger;
import java.util.Locale;

/**
 * A structured creditor reference (ISO 11649): {@code RF}, two check digits, up to 21 letters and digits. Banks refuse a
 * mistyped one, so that a payment finds its invoice.
 *
 * @param text without spaces
 */
public record CreditorReference(String text) {

    private static final int LONGEST = 21;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /**
     * Makes the reference of a document number from its letters and digits.
     *
     * @throws IllegalArgumentException when none or more than 21 are left
     */
    public static CreditorReference of(String number) {
        String body = number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (body.isEmpty() || body.length() > LONGEST) {
            throw new IllegalArgumentException("No creditor reference can be made of " + number);
        }
        int check = 98 - remainder(body + "RF00");
        return new CreditorReference("RF%02d%s".formatted(check, body));
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** ISO 7064 MOD 97-10: letters count as 10 to 35. */
    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
