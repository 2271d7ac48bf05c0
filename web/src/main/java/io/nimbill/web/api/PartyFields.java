package io.nimbill.web.api;

import io.nimbill.party.Particulars;
import io.nimbill.party.PartyProfile;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a party can be changed. */
@Schema(name = "PartyFields")
public record PartyFields(
        @Schema(required = true, maxLength = 190) String legalName,
        String channelCode,

        @Schema(description = "ENTERPRISE, INDIVIDUAL or PARTNER")
        String customerType,

        String taxNumber,
        @Schema(defaultValue = "S") String taxCategory,
        String street,
        String postalCode,
        String city,
        @Schema(required = true) String country,
        String email,
        String phone,
        String iban,
        String bic,
        @Schema(defaultValue = "en") String language,
        @Schema(defaultValue = "UTC") String timeZone,
        @Schema(required = true) String currency,
        @Schema(defaultValue = "false") Boolean keepsBooks,

        @Schema(description = "Whom to ask; the list as a whole")
        List<ContactFields> contacts,

        @Schema(description = "Postal addresses beside the registered one; the list as a whole")
        List<AddressFields> addresses) {

    /** @throws io.nimbill.work.Refusal naming the field at fault */
    Particulars toParticulars() {
        List<ContactFields> people = contacts == null ? List.of() : contacts;
        List<AddressFields> places = addresses == null ? List.of() : addresses;
        return new Particulars(
                toProfile(),
                IntStream.range(0, people.size())
                        .mapToObj(i -> people.get(i).toContact(i))
                        .toList(),
                IntStream.range(0, places.size())
                        .mapToObj(i -> places.get(i).toAddress(i))
                        .toList());
    }

    private PartyProfile toProfile() {
        return PartyProfile.named(legalName, country, currency)
                .withChannelCode(channelCode)
                .withCustomerType(customerType)
                .withTax(taxNumber, taxCategory == null ? "S" : taxCategory)
                .withAddress(street, postalCode, city, country)
                .withContact(email, phone)
                .withBankAccount(iban, bic)
                .withLocale(language == null ? "en" : language, timeZone == null ? "UTC" : timeZone)
                .withBooks(Boolean.TRUE.equals(keepsBooks));
    }

    /** The changeable fields as they are now: what a merge patch is applied to. */
    static JsonObject json(Particulars particulars) {
        PartyProfile profile = particulars.profile();
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "legalName", profile.legalName());
        put(json, "channelCode", profile.channelCode());
        put(json, "customerType", profile.customerType());
        put(json, "taxNumber", profile.taxNumber());
        put(json, "taxCategory", profile.taxCategory());
        put(json, "street", profile.street());
        put(json, "postalCode", profile.postalCode());
        put(json, "city", profile.city());
        put(json, "country", profile.country());
        put(json, "email", profile.email());
        put(json, "phone", profile.phone());
        put(json, "iban", profile.iban());
        put(json, "bic", profile.bic());
        put(json, "language", profile.language());
        put(json, "timeZone", profile.timeZone().getId());
        put(json, "currency", profile.currency().getCurrencyCode());
        JsonArrayBuilder contacts = Json.createArrayBuilder();
        particulars
                .contacts()
                .forEach(contact -> contacts.add(ContactFields.of(contact).json()));
        JsonArrayBuilder addresses = Json.createArrayBuilder();
        particulars
                .addresses()
                .forEach(address -> addresses.add(AddressFields.of(address).json()));
        return json.add("keepsBooks", profile.keepsBooks())
                .add("contacts", contacts)
                .add("addresses", addresses)
                .build();
    }

    private static void put(JsonObjectBuilder json, String name, String text) {
        if (text != null) {
            json.add(name, text);
        }
    }
}
