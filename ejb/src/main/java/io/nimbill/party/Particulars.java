package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.util.List;

/**
 * All that is written about a party in one go: its profile, whom to ask there, and where else it gets its post.
 *
 * @param contacts in the order in which they are asked, at most 20
 * @param addresses at most one for each purpose
 */
public record Particulars(PartyProfile profile, List<Contact> contacts, List<PostalAddress> addresses) {

    private static final int MOST_CONTACTS = 20;

    public Particulars {
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        if (contacts.size() > MOST_CONTACTS) {
            throw new Refusal("too-many", "contacts", "At most " + MOST_CONTACTS + " contacts.").with(MOST_CONTACTS);
        }
        if (addresses.stream().map(PostalAddress::purpose).distinct().count() < addresses.size()) {
            throw new Refusal("purpose-twice", "addresses", "One address for each purpose.");
        }
    }

    /** A profile without further contacts and addresses. */
    public static Particulars of(PartyProfile profile) {
        return new Particulars(profile, List.of(), List.of());
    }

    /** As they are, with another profile. */
    public Particulars with(PartyProfile other) {
        return new Particulars(other, contacts, addresses);
    }
}
