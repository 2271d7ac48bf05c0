package io.nimbill.invoice.document;

import java.util.Optional;

/**
 * Seller or buyer as they were when the document was made; later changes of address do not reach it.
 *
 * @param name legal name (BT-27, BT-44)
 * @param taxNumber as the party gave it, or null; whether it is a VAT identifier is answered by {@link #vatId()}
 * @param street may be null
 * @param city may be null
 * @param postalCode may be null
 * @param country ISO 3166-1 alpha-2 (BT-40, BT-55)
 * @param email may be null
 * @param iban account to pay to without spaces, or null
 * @param bic may be null
 */
public record DocumentParty(
        String name,
        String taxNumber,
        String street,
        String city,
        String postalCode,
        String country,
        String email,
        String iban,
        String bic) {

    /** The tax number where it is a VAT identifier: begins with the country, Greece as EL (BR-CO-09). */
    public Optional<String> vatId() {
        String prefix = "GR".equals(country) ? "EL" : country;
        return Optional.ofNullable(taxNumber)
                .map(number -> number.replaceAll("[\\s.-]", ""))
                .filter(number -> number.startsWith(prefix) && number.length() > prefix.length());
    }
}
