package io.nimbill.web.party;

import io.nimbill.party.AddressPurpose;
import io.nimbill.party.PostalAddress;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A postal address beside the registered one while somebody writes it; without street, code and town there is none. */
public class AddressForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AddressPurpose purpose;
    private String street;
    private String postalCode;
    private String city;
    private String country;

    AddressForm(AddressPurpose purpose) {
        this.purpose = purpose;
    }

    static AddressForm of(AddressPurpose purpose, List<PostalAddress> addresses) {
        AddressForm form = new AddressForm(purpose);
        addresses.stream().filter(address -> address.purpose() == purpose).forEach(address -> {
            form.street = address.street();
            form.postalCode = address.postalCode();
            form.city = address.city();
            form.country = address.country();
        });
        return form;
    }

    /** The address, its fields checked. */
    Optional<PostalAddress> address() {
        return isWritten()
                ? Optional.of(PostalAddress.of(
                        purpose.name().toLowerCase(Locale.ROOT) + ".", purpose, street, postalCode, city, country))
                : Optional.empty();
    }

    public boolean isWritten() {
        return street != null || postalCode != null || city != null;
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
}
