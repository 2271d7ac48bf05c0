package io.nimbill.party;

import java.time.Instant;

/** Parties with names, for tests; each has an id and a place. */
public final class PartyFixture {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private PartyFixture() {}

    /** The root, with that database id. */
    public static Party anOperator(long id) {
        Party operator = Party.operator(
                PartyProfile.named("Nordnet Telecom", "DE", "EUR").withBooks(true), LONG_AGO);
        return settled(operator, id, null);
    }

    /** A reseller below a seller. */
    public static Party aReseller(long id, Party seller) {
        PartyProfile profile = PartyProfile.named("Reseller " + id, "DE", "EUR").withChannelCode("CH" + id);
        return settled(Party.under(seller, PartyKind.RESELLER, profile, LONG_AGO), id, seller);
    }

    /** A client below a seller. */
    public static Party aClient(long id, Party seller) {
        return settled(
                Party.under(seller, PartyKind.CLIENT, PartyProfile.named("Client " + id, "DE", "EUR"), LONG_AGO),
                id,
                seller);
    }

    private static Party settled(Party party, long id, Party seller) {
        try {
            var field = Party.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(party, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        party.settleUnder(seller);
        return party;
    }
}
