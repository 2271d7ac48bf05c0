package io.nimbill.approval;

import io.nimbill.audit.Changes;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.SecondPerson;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Has a second person agree before bank details change, where the operator has chosen so. */
@ApplicationScoped
class PartyApproval implements SecondPerson, ApprovedAct {

    @Inject
    private FourEyes fourEyes;

    @Inject
    private PartyDirectory parties;

    @Inject
    private PartyRegistration registration;

    @Override
    public void requireForBankDetails(Party party, PartyProfile wanted, boolean others) {
        if (others && fourEyes.isNeeded(kind())) {
            throw new Refusal(
                    "bank-details-apart",
                    "iban",
                    "Bank details need a second person: change them apart from the rest.");
        }
        PartyProfile old = party.profile();
        JsonObject payload = Json.createObjectBuilder()
                .add("party", party.publicId().value())
                .add("iban", text(wanted.iban()))
                .add("bic", text(wanted.bic()))
                .build();
        Changes changes = Changes.none().from("iban", old.iban(), wanted.iban()).from("bic", old.bic(), wanted.bic());
        fourEyes.require(Act.of(kind(), "party", party.publicId(), payload, changes, party.version()));
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.CHANGE_BANK_DETAILS;
    }

    @Override
    public void carryOut(JsonObject payload) {
        Party party = parties.one(new PublicId(payload.getString("party")));
        registration.amend(
                party.publicId(),
                party.profile().withBankAccount(given(payload, "iban"), given(payload, "bic")),
                party.version());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String given(JsonObject payload, String name) {
        return payload.getString(name).isEmpty() ? null : payload.getString(name);
    }
}
