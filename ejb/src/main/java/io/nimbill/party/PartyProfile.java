package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What a party is called, where it is, how it is taxed and paid, and in which language, zone and currency it works.
 *
 * <p>Immutable; {@code with…} returns a changed copy. Begin with {@link #named}. Empty texts count as absent. What is
 * checked, and by which code it is refused, is in {@link ProfileRules}.
 */
@Embeddable
public class PartyProfile {

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "channel_code")
    private String channelCode;

    @Column(name = "customer_type")
    private String customerType;

    @Column(name = "tax_number")
    private String taxNumber;

    @Column(name = "tax_category")
    private String taxCategory;

    @Column(name = "street")
    private String street;

    @Column(name = "city")
    private String city;

    @Column(name = "postal_code")
    private String postalCode;

    @Column(name = "country")
    private String country;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "iban")
    private String iban;

    @Column(name = "bic")
    private String bic;

    @Column(name = "language")
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "currency")
    private String currency;

    @Column(name = "keeps_books")
    private boolean keepsBooks;

    protected PartyProfile() {}

    /**
     * A profile with tax category S, English, UTC, without books of its own.
     *
     * @param country ISO 3166-1 alpha-2
     * @param currency ISO 4217 code in which it sells, or a client is billed
     */
    public static PartyProfile named(String legalName, String country, String currency) {
        PartyProfile profile = new PartyProfile();
        profile.legalName = ProfileRules.required("legalName", legalName, 190);
        profile.country = ProfileRules.country(country);
        profile.currency = ProfileRules.currency(currency);
        profile.taxCategory = "S";
        profile.language = "en";
        profile.timeZone = "UTC";
        return profile;
    }

    public PartyProfile withName(String newLegalName) {
        PartyProfile copy = copy();
        copy.legalName = ProfileRules.required("legalName", newLegalName, 190);
        return copy;
    }

    /** Currency in which it sells, or a client is billed: ISO 4217. */
    public PartyProfile withCurrency(String newCurrency) {
        PartyProfile copy = copy();
        copy.currency = ProfileRules.currency(newCurrency);
        return copy;
    }

    /** A channel's code: names its folder in the billing export. */
    public PartyProfile withChannelCode(String newCode) {
        PartyProfile copy = copy();
        copy.channelCode = ProfileRules.channelCode(newCode);
        return copy;
    }

    /** What sort of customer it is, by the name of a {@link CustomerType}; price books can be assigned by it. */
    public PartyProfile withCustomerType(String newType) {
        PartyProfile copy = copy();
        copy.customerType = newType == null || newType.isBlank()
                ? null
                : CustomerType.of(newType).name();
        return copy;
    }

    /**
     * How it is taxed as a buyer.
     *
     * @param newTaxNumber VAT identifier or national number, of the form its country uses; null where it has none
     * @param newCategory UNCL 5305: S, Z, E, AE, G, K or O
     */
    public PartyProfile withTax(String newTaxNumber, String newCategory) {
        PartyProfile copy = copy();
        copy.taxNumber = TaxNumbers.checked(country, ProfileRules.optional("taxNumber", newTaxNumber, 32));
        copy.taxCategory = ProfileRules.taxCategory(newCategory);
        return copy;
    }

    public PartyProfile withAddress(String newStreet, String newPostalCode, String newCity, String newCountry) {
        PartyProfile copy = copy();
        copy.street = ProfileRules.optional("street", newStreet, 190);
        copy.postalCode = ProfileRules.optional("postalCode", newPostalCode, 20);
        copy.city = ProfileRules.optional("city", newCity, 100);
        copy.country = ProfileRules.country(newCountry);
        copy.taxNumber = TaxNumbers.checked(copy.country, taxNumber);
        return copy;
    }

    public PartyProfile withContact(String newEmail, String newPhone) {
        PartyProfile copy = copy();
        copy.email = newEmail == null || newEmail.isBlank() ? null : ProfileRules.email("email", newEmail);
        copy.phone = ProfileRules.optional("phone", newPhone, 64);
        return copy;
    }

    public PartyProfile withBankAccount(String newIban, String newBic) {
        PartyProfile copy = copy();
        copy.iban = ProfileRules.iban(newIban);
        copy.bic = ProfileRules.optional("bic", newBic, 11);
        return copy;
    }

    /** Language as a BCP 47 tag, time zone by its IANA name. */
    public PartyProfile withLocale(String newLanguage, String newTimeZone) {
        PartyProfile copy = copy();
        copy.language = ProfileRules.language(newLanguage);
        copy.timeZone = ProfileRules.timeZone(newTimeZone);
        return copy;
    }

    /** Whether it keeps its double-entry books here. */
    public PartyProfile withBooks(boolean keeps) {
        PartyProfile copy = copy();
        copy.keepsBooks = keeps;
        return copy;
    }

    private PartyProfile copy() {
        PartyProfile copy = new PartyProfile();
        copy.legalName = legalName;
        copy.channelCode = channelCode;
        copy.customerType = customerType;
        copy.taxNumber = taxNumber;
        copy.taxCategory = taxCategory;
        copy.street = street;
        copy.city = city;
        copy.postalCode = postalCode;
        copy.country = country;
        copy.email = email;
        copy.phone = phone;
        copy.iban = iban;
        copy.bic = bic;
        copy.language = language;
        copy.timeZone = timeZone;
        copy.currency = currency;
        copy.keepsBooks = keepsBooks;
        return copy;
    }

    public String legalName() {
        return legalName;
    }

    public String channelCode() {
        return channelCode;
    }

    public String customerType() {
        return customerType;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public String taxCategory() {
        return taxCategory;
    }

    public String street() {
        return street;
    }

    public String city() {
        return city;
    }

    public String postalCode() {
        return postalCode;
    }

    public String country() {
        return country;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public String iban() {
        return iban;
    }

    public String bic() {
        return bic;
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public boolean keepsBooks() {
        return keepsBooks;
    }
}
