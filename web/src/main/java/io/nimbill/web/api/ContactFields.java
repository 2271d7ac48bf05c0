package io.nimbill.web.api;

import io.nimbill.party.Contact;
import io.nimbill.party.ContactRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to ask at a party; e-mail, telephone or both. */
@Schema(name = "Contact")
public record ContactFields(
        @Schema(required = true) ContactRole role,
        @Schema(required = true, maxLength = 190) String name,
        String email,
        String phone) {

    Contact toContact(int position) {
        return Contact.of("contacts." + position + ".", role, name, email, phone);
    }

    static ContactFields of(Contact contact) {
        return new ContactFields(contact.role(), contact.name(), contact.email(), contact.phone());
    }

    JsonObject json() {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("role", role.name()).add("name", name);
        if (email != null) {
            json.add("email", email);
        }
        if (phone != null) {
            json.add("phone", phone);
        }
        return json.build();
    }
}
