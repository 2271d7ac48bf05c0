package io.nimbill.web.api;

import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyMoving;
import io.nimbill.party.PlannedMove;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Parties as the API shows them. */
@RequestScoped
class PartyViews {

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyMoving moving;

    @Inject
    private Parties parties;

    /** As in lists. */
    PartyView brief(Party party) {
        return PartyView.of(
                party, directory.sellerOf(party).map(Party::publicId).orElse(null));
    }

    /** With contacts, addresses and a planned move. */
    PartyView detailed(Party party) {
        return brief(party)
                .with(
                        directory.particulars(party.publicId()),
                        moving.planned(party.publicId()).map(this::view).orElse(null));
    }

    private PlannedMoveView view(PlannedMove move) {
        return new PlannedMoveView(
                parties.find(move.newSellerId()).orElseThrow().publicId().prefixed(Ids.PARTY), move.from());
    }
}
