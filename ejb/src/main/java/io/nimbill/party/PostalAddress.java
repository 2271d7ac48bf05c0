package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.io.Serializable;

/**
 * A postal address beside the registered one.
 *
 * @param purpose what it is for; a party has at most one for each
 * @param street with the number, or a post box
 * @param postalCode null in countries without
 * @param city town or city
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(AddressPurpose purpose, String street, String postalCode, String city, String country)
        implements Serializable {

    private static final int STREET_LENGTH = 190;
    private static final int CODE_LENGTH = 20;
    private static final int CITY_LENGTH = 100;

    /**
     * An address whose fields are checked.
     *
     * @param place in front of the field's name in a refusal, such as {@code addresses.0.}
     */
    public static PostalAddress of(
            String place, AddressPurpose purpose, String street, String postalCode, String city, String country) {
        if (purpose == null) {
            throw new Refusal("required", place + "purpose", "Choose what this address is for.");
        }
        return new PostalAddress(
                purpose,
                ProfileRules.required(place + "street", street, STREET_LENGTH),
                ProfileRules.optional(place + "postalCode", postalCode, CODE_LENGTH),
                ProfileRules.required(place + "city", city, CITY_LENGTH),
                ProfileRules.country(place + "country", country));
    }
}
