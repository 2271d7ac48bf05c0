package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The first user of an empty installation, and the operator for whom they act. */
@ApplicationScoped
class FirstUser {

    private static final Duration SECRET_LASTS = Duration.ofDays(7);

    /** The root has always been there: deliveries of months before this installation find their path. */
    private static final LocalDate BEFORE_ALL_USAGE = LocalDate.of(2000, 1, 1);

    @Inject
    private Settings settings;

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private PartyRegistration registration;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** What the first administrator has to be told. */
    record Opened(String email, String secret) {}

    /**
     * Makes the first user, or a new secret for them while they have no password.
     *
     * @param secretIsKept whether the secret made earlier can still be read where it was written
     * @return empty when there is nothing to do
     */
    Optional<Opened> open(boolean secretIsKept) {
        String email = settings.text("nimbill.administrator.email", "administrator@nimbill.invalid");
        if (!users.areThereAny()) {
            return Optional.of(secretFor(register(email)));
        }
        Instant now = Instant.now(clock);
        return users.findByEmail(email)
                .filter(user -> !user.hasPassword() && user.isOpen())
                .filter(user -> !secretIsKept
                        || users.secretsOf(user.id()).stream().noneMatch(secret -> secret.isUsableAt(now)))
                .map(this::secretFor);
    }

    private UserAccount register(String email) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Party operator =
                parties.operator().orElseGet(() -> registration.nameOperator(operatorProfile(), BEFORE_ALL_USAGE));
        UserAccount user = new UserAccount(email, "Administrator", "en", now);
        users.add(user);
        users.add(new Membership(user.id(), operator.id(), Role.ADMINISTRATOR, today));
        auditTrail.record(
                "user-registered", "user", user.publicId(), Changes.none().to("role", Role.ADMINISTRATOR));
        return user;
    }

    /** Named by settings, amended on its page: name, country and currency have to be something. */
    private PartyProfile operatorProfile() {
        return PartyProfile.named(
                        settings.text("nimbill.operator.name", "Operator"),
                        settings.text("nimbill.operator.country", "DE"),
                        settings.text("nimbill.operator.currency", "EUR"))
                .withBooks(true);
    }

    private Opened secretFor(UserAccount user) {
        Instant now = Instant.now(clock);
        users.secretsOf(user.id()).stream().filter(old -> old.isUsableAt(now)).forEach(old -> old.use(now));
        String secret = RandomSecret.withPrefix("nbs_");
        users.add(new OneTimeSecret(
                OneTimeSecret.Purpose.FIRST_ADMINISTRATOR, user.id(), secret, now.plus(SECRET_LASTS)));
        return new Opened(user.email(), secret);
    }
}
