package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.io.Serializable;

/**
 * Somebody to ask at a party.
 *
 * @param role for what
 * @param name a person or a department
 * @param email null where only the telephone helps
 * @param phone null where only e-mail helps; one of both is there
 */
public record Contact(ContactRole role, String name, String email, String phone) implements Serializable {

    private static final int NAME_LENGTH = 190;
    private static final int PHONE_LENGTH = 64;

    /**
     * A contact whose fields are checked.
     *
     * @param place in front of the field's name in a refusal, such as {@code contacts.0.}
     */
    public static Contact of(String place, ContactRole role, String name, String email, String phone) {
        if (role == null) {
            throw new Refusal("required", place + "role", "Choose for what this contact is asked.");
        }
        Contact contact = new Contact(
                role,
                ProfileRules.required(place + "name", name, NAME_LENGTH),
                email == null || email.isBlank() ? null : ProfileRules.email(place + "email", email),
                ProfileRules.optional(place + "phone", phone, PHONE_LENGTH));
        if (contact.email == null && contact.phone == null) {
            throw new Refusal("unreachable", place + "email", "Give an e-mail address or a telephone number.");
        }
        return contact;
    }
}
