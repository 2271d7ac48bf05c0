package io.nimbill.whole.people;

import io.nimbill.party.Caller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.Place;
import io.nimbill.party.Role;

/** Callers without a session, for tests of what they may do. */
final class PeopleCallers {

    private PeopleCallers() {}

    /** Somebody in the fullest role at a party. */
    static Caller administrator(Party party) {
        Role role = Role.fullestAt(party.kind());
        Place place = new Place(party.id(), party.kind(), party.path());
        return new Caller(null, "usr_test", "Test", place, role, role.permissions(), new Origin("test", null));
    }
}
