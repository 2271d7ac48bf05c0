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
 * @param email where it gets documents, of the contact for billing where there is one (BT-43, BT-58); may be null
 * @param iban account to pay to without spaces, or null
 * @param bic may be null
 * @param contactName whom to ask about a document (BT-41, BT-56); may be null, and is in older documents
 * @param contactPhone that contact's telephone (BT-42, BT-57); may be null
 * @param taxCountry where it is registered, if the address is in another country; else null
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
        String bic,
        String contactName,
        String contactPhone,
        String taxCountry) {

    /** A party without a contact person. */
    public DocumentParty(
            String name,
            String taxNumber,
            String street,
            String city,
            String postalCode,
            String country,
            String email,
            String iban,
            String bic) {
        this(name, taxNumber, street, city, postalCode, country, email, iban, bic, null, null, null);
    }

    /** The tax number where it is a VAT identifier: begins with the country, Greece as EL (BR-CO-09). */
    public Optional<String> vatId() {
        String registered = taxCountry == null ? country : taxCountry;
        String prefix = "GR".equals(registered) ? "EL" : registered;
        return Optional.ofNullable(taxNumber)
                .map(number -> number.replaceAll("[\\s.-]", ""))
                .filter(number -> number.startsWith(prefix) && number.length() > prefix.length());
    }
}
