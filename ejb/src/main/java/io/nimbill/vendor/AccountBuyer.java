package io.nimbill.vendor;

import io.nimbill.party.Contact;
import io.nimbill.party.ContactRole;
import io.nimbill.party.PartyProfile;
import java.util.Comparator;
import java.util.List;

/**
 * For whom an account is opened, as far as a vendor may ask. What the client's profile does not hold is null.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language ISO 639-1
 * @param contact first and last name of somebody to ask
 */
public record AccountBuyer(
        String street,
        String postalCode,
        String city,
        String country,
        String language,
        String contact,
        String email,
        String phone) {

    /** As its profile and its contacts say: first whoever is asked about bills. */
    static AccountBuyer of(PartyProfile profile, List<Contact> contacts) {
        List<Contact> people = contacts.stream()
                .filter(each -> each.name().strip().contains(" "))
                .sorted(Comparator.comparing(each -> each.role() != ContactRole.BILLING))
                .toList();
        Contact person = people.isEmpty() ? null : people.get(0);
        boolean reached = person != null && person.email() != null;
        return new AccountBuyer(
                profile.street(),
                profile.postalCode(),
                profile.city(),
                profile.country(),
                profile.language(),
                person == null ? null : person.name().strip(),
                reached ? person.email() : profile.email(),
                person != null && person.phone() != null ? person.phone() : profile.phone());
    }
}
