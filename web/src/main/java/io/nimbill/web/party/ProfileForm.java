package io.nimbill.web.party;

import io.nimbill.party.PartyProfile;
import java.io.Serializable;

/** A party's profile while somebody writes it. */
public class ProfileForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String legalName;
    private String channelCode;
    private String customerType;
    private String taxNumber;
    private String taxCategory = "S";
    private String street;
    private String postalCode;
    private String city;
    private String country;
    private String email;
    private String phone;
    private String iban;
    private String bic;
    private String language = "en";
    private String timeZone = "UTC";
    private String currency;
    private boolean keepsBooks;

    static ProfileForm of(PartyProfile profile) {
        ProfileForm form = placedLike(profile);
        form.legalName = profile.legalName();
        form.channelCode = profile.channelCode();
        form.customerType = profile.customerType();
        form.taxNumber = profile.taxNumber();
        form.taxCategory = profile.taxCategory();
        form.street = profile.street();
        form.postalCode = profile.postalCode();
        form.city = profile.city();
        form.email = profile.email();
        form.phone = profile.phone();
        form.iban = profile.iban();
        form.bic = profile.bic();
        form.keepsBooks = profile.keepsBooks();
        return form;
    }

    /** An empty form that proposes country, language, zone and currency of the seller. */
    static ProfileForm placedLike(PartyProfile seller) {
        ProfileForm form = new ProfileForm();
        form.country = seller.country();
        form.language = java.util.Locale.forLanguageTag(seller.language()).getLanguage();
        form.timeZone = seller.timeZone().getId();
        form.currency = seller.currency().getCurrencyCode();
        return form;
    }

    /** The profile, its fields checked. */
    PartyProfile profile() {
        return PartyProfile.named(legalName, country, currency)
                .withChannelCode(channelCode)
                .withCustomerType(customerType)
                .withTax(taxNumber, taxCategory)
                .withAddress(street, postalCode, city, country)
                .withContact(email, phone)
                .withBankAccount(iban, bic)
                .withLocale(language, timeZone)
                .withBooks(keepsBooks);
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getChannelCode() {
        return channelCode;
    }

    public void setChannelCode(String channelCode) {
        this.channelCode = channelCode;
    }

    public String getCustomerType() {
        return customerType;
    }

    public void setCustomerType(String customerType) {
        this.customerType = customerType;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public String getTaxCategory() {
        return taxCategory;
    }

    public void setTaxCategory(String taxCategory) {
        this.taxCategory = taxCategory;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = bic;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public boolean isKeepsBooks() {
        return keepsBooks;
    }

    public void setKeepsBooks(boolean keepsBooks) {
        this.keepsBooks = keepsBooks;
    }
}
