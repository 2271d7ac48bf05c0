package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps what came of an attempt to sign in, each in a short transaction of its own: hashing is too slow to sit in one. */
@ApplicationScoped
class SignInAttempts {

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SignedIn succeeded(long userId) {
        UserAccount user = users.lock(userId);
        user.signedIn(Instant.now(clock));
        auditTrail.record("sign-in", "user", user.publicId(), Changes.none());
        return new SignedIn(
                user.id(), user.displayName(), user.language(), user.theme(), user.credentialStamp(), choices(userId));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long userId) {
        users.lock(userId).failed(Instant.now(clock));
    }

    private List<SignedIn.Choice> choices(long userId) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        return users.membershipsOf(userId, today).stream().map(this::choice).toList();
    }

    private SignedIn.Choice choice(Membership membership) {
        Party party = parties.find(membership.partyId())
                .orElseThrow(() -> new IllegalStateException("Membership " + membership.id() + " without a party"));
        return new SignedIn.Choice(membership.id(), party.legalName(), party.kind(), membership.role());
    }
}
