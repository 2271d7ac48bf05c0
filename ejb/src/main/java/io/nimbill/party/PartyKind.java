package io.nimbill.party;

import java.util.Set;

/** What a party is in the seller tree. Any level between the operator and a client may be missing. */
public enum PartyKind {
    /** The provider that runs this installation: the root. */
    OPERATOR(Set.of()),
    /** A billing group of channels. */
    DISTRIBUTOR(Set.of("OPERATOR", "DISTRIBUTOR")),
    /** A channel. */
    RESELLER(Set.of("OPERATOR", "DISTRIBUTOR", "RESELLER")),
    /** Who uses the cloud; sells to nobody. */
    CLIENT(Set.of("OPERATOR", "DISTRIBUTOR", "RESELLER"));

    private final Set<String> sellers;

    PartyKind(Set<String> sellers) {
        this.sellers = sellers;
    }

    /** Whether a party of this kind may buy from one of the other. */
    public boolean mayBuyFrom(PartyKind seller) {
        return sellers.contains(seller.name());
    }
}
