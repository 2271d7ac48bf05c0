package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sets up the authenticators of people: their own when signed in, which asks for the password again; or at sign-in, where
 * it was just given, when a second factor is demanded of them.
 */
@Stateless
public class SecondFactorSetup {

    private static final String ISSUER = "Nimbill";

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private OwnUser ownUser;

    @Inject
    private Users users;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * What an authenticator has to be given.
     *
     * @param key to type, in groups of four
     * @param picture the same as a QR code, an SVG image
     */
    public record Enrolment(String key, String picture) implements Serializable {}

    /** Whether one's own second factor counts. */
    @Unrestricted("One's own.")
    public boolean isOn() {
        return secondFactors.isOn(ownUser.id());
    }

    /** How many of one's own recovery codes are left. */
    @Unrestricted("One's own.")
    public long codesLeft() {
        return secondFactors.codesLeft(ownUser.id());
    }

    /**
     * Begins with another authenticator of one's own; it counts from {@link #confirm} on.
     *
     * @throws Refusal {@code wrong-password}; {@code second-factor-on} while one counts
     */
    @Unrestricted("One's own; the password is asked for.")
    public Enrolment begin(String password) {
        ownUser.requirePassword(password);
        return begin(ownUser.id());
    }

    /** As {@link #begin(String)}, for somebody whose password was just proved and of whom a second factor is demanded. */
    @Unrestricted("The password was right; without a second factor they come no further.")
    public Enrolment begin(SignedIn due) {
        return begin(dueOne(due));
    }

    /**
     * Lets one's own authenticator count, proved by its first code.
     *
     * @return recovery codes, which are nowhere else
     * @throws Refusal {@code wrong-code}
     */
    @Unrestricted("One's own.")
    public List<String> confirm(String code) {
        return confirm(ownUser.id(), code);
    }

    /** As {@link #confirm(String)}, at sign-in. */
    @Unrestricted("The password was right; without a second factor they come no further.")
    public List<String> confirm(SignedIn due, String code) {
        return confirm(dueOne(due), code);
    }

    /** New recovery codes in the place of one's own before. */
    @Unrestricted("One's own; the password is asked for.")
    public List<String> renewCodes(String password) {
        ownUser.requirePassword(password);
        long userId = ownUser.id();
        if (!secondFactors.isOn(userId)) {
            throw new NotFound();
        }
        auditTrail.record("recovery-codes-renewed", "user", user(userId).publicId(), Changes.none());
        return secondFactors.newCodes(userId);
    }

    /** Gives one's own second factor up. */
    @Unrestricted("One's own; the password is asked for.")
    public void remove(String password) {
        ownUser.requirePassword(password);
        if (secondFactors.remove(ownUser.id())) {
            auditTrail.record(
                    "second-factor-removed", "user", user(ownUser.id()).publicId(), Changes.none());
        }
    }

    private Enrolment begin(long userId) {
        if (secondFactors.isOn(userId)) {
            throw new Refusal("second-factor-on", "There is a second factor already. Remove it first.");
        }
        byte[] secret = TimeCodes.newSecret();
        secondFactors.begin(userId, secret);
        String key = Base32.of(secret);
        String address = "otpauth://totp/" + ISSUER + ":"
                + URLEncoder.encode(user(userId).email(), StandardCharsets.UTF_8) + "?secret=" + key + "&issuer="
                + ISSUER;
        return new Enrolment(key.replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(address));
    }

    private List<String> confirm(long userId, String code) {
        Instant now = Instant.now(clock);
        SecondFactor factor = secondFactors
                .lock(userId)
                .filter(each -> !each.isOn())
                .orElseThrow(() -> new Refusal("wrong-code", "code", "This code is not right."));
        OptionalLong step = TimeCodes.step(secondFactors.secretOf(userId, factor), code == null ? "" : code, now);
        if (step.isEmpty() || !factor.take(step, now)) {
            throw new Refusal("wrong-code", "code", "This code is not right.");
        }
        factor.confirm(now);
        auditTrail.record("second-factor-set-up", "user", user(userId).publicId(), Changes.none());
        return secondFactors.newCodes(userId);
    }

    private static long dueOne(SignedIn due) {
        if (!due.enrolmentDue() || due.codeDue()) {
            throw new NotFound();
        }
        return due.userId();
    }

    private UserAccount user(long userId) {
        return users.find(userId).orElseThrow(NotFound::new);
    }
}
