package io.nimbill.web.api;

import io.nimbill.party.AddressPurpose;
import io.nimbill.party.PostalAddress;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A postal address beside the registered one; at most one for each purpose. */
@Schema(name = "PostalAddress")
public record AddressFields(
        @Schema(required = true) AddressPurpose purpose,
        @Schema(required = true, maxLength = 190) String street,
        @Schema(maxLength = 20) String postalCode,
        @Schema(required = true, maxLength = 100) String city,

        @Schema(required = true, description = "ISO 3166-1 alpha-2")
        String country) {

    PostalAddress toAddress(int position) {
        return PostalAddress.of("addresses." + position + ".", purpose, street, postalCode, city, country);
    }

    static AddressFields of(PostalAddress address) {
        return new AddressFields(
                address.purpose(), address.street(), address.postalCode(), address.city(), address.country());
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("purpose", purpose.name())
                .add("street", street)
                .add("city", city)
                .add("country", country);
        if (postalCode != null) {
            json.add("postalCode", postalCode);
        }
        return json.build();
    }
}
