package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps what came of an attempt to sign in, each in a short transaction of its own: hashing is too slow to sit in one. */
@ApplicationScoped
class SignInAttempts {

    /** Setting: whether staff of the operator have to have a second factor. */
    static final String REQUIRED = "nimbill.staff.second.factor";

    @Inject
    private Users users;

    @Inject
    private KnownDevices devices;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private Parties parties;

    @Inject
    private Roles roles;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The password was right. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SignedIn succeeded(long userId, String device) {
        Instant now = Instant.now(clock);
        UserAccount user = users.lock(userId);
        Optional<KnownDevice> known = devices.find(device, userId).map(devices::lock);
        known.ifPresent(each -> each.used(now));
        if (known.isEmpty()) {
            user.provedPassword();
        }
        boolean codeDue = secondFactors.isOn(userId);
        if (!codeDue) {
            in(user);
        }
        return signedIn(user, codeDue);
    }

    /** The second factor was proved too. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SignedIn through(long userId) {
        UserAccount user = users.lock(userId);
        in(user);
        return signedIn(user, false);
    }

    /** An issuer we trust has proved who a user of the operator is; they act for the operator alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SignedIn provedElsewhere(long userId) {
        UserAccount user = users.lock(userId);
        in(user);
        SignedIn somebody = signedIn(user, false);
        return new SignedIn(
                somebody.userId(),
                somebody.displayName(),
                somebody.language(),
                somebody.theme(),
                somebody.credentialStamp(),
                somebody.memberships().stream()
                        .filter(choice -> choice.partyKind() == PartyKind.OPERATOR)
                        .toList(),
                false,
                false);
    }

    /** A wrong password, counted for the browser when it is known, else for the account. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long userId, String device) {
        Instant now = Instant.now(clock);
        Optional<KnownDevice> known = devices.find(device, userId).map(devices::lock);
        known.ifPresent(each -> each.failed(now));
        if (known.isEmpty()) {
            users.lock(userId).failed(now);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String remember(long userId) {
        return devices.add(userId);
    }

    private void in(UserAccount user) {
        user.signedIn(Instant.now(clock));
        auditTrail.record("sign-in", "user", user.publicId(), Changes.none());
    }

    private SignedIn signedIn(UserAccount user, boolean codeDue) {
        List<SignedIn.Choice> choices = choices(user.id());
        boolean enrolmentDue = settings.flag(REQUIRED, false)
                && !secondFactors.isOn(user.id())
                && choices.stream().anyMatch(choice -> choice.partyKind() == PartyKind.OPERATOR);
        return new SignedIn(
                user.id(),
                user.displayName(),
                user.language(),
                user.theme(),
                user.credentialStamp(),
                choices,
                codeDue,
                enrolmentDue);
    }

    private List<SignedIn.Choice> choices(long userId) {
        LocalDate today = LocalDate.now(clock);
        return users.membershipsOf(userId, today).stream().map(this::choice).toList();
    }

    private SignedIn.Choice choice(Membership membership) {
        Party party = parties.find(membership.partyId())
                .orElseThrow(() -> new IllegalStateException("Membership " + membership.id() + " without a party"));
        return new SignedIn.Choice(membership.id(), party.legalName(), party.kind(), RoleName.of(roles.of(membership)));
    }
}
