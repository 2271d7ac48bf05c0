package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Signs staff in whom an OpenID Connect issuer has proved. Makes nobody a user and gives nobody a role: the first time
 * the verified address has to be that of a user of the operator, who from then on is known by issuer and subject,
 * whatever the address becomes. Proving more than a password is the issuer's part.
 */
@Stateless
public class ExternalSignIn {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * The user; empty when it is nobody's of the operator, or they are deactivated.
     *
     * @param issuer address of the issuer, as its tokens name it
     * @param subject whom the issuer means
     * @param email null without one
     * @param verified whether the issuer vouches for the address
     */
    @Unrestricted("The server has checked the issuer's token.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> withIdentity(String issuer, String subject, String email, boolean verified) {
        Optional<UserAccount> user = linked(issuer, subject)
                .or(() -> verified && email != null ? linkAlone(issuer, subject, email) : Optional.empty())
                .filter(this::isStaff);
        if (user.isEmpty()) {
            auditTrail.refused("sign-in", "user", null, "no user of the operator for the issuer's subject");
        }
        return user.map(found -> attempts.provedElsewhere(found.id()));
    }

    private Optional<UserAccount> linked(String issuer, String subject) {
        return Sql.on(dataSource)
                .one(
                        row -> row.getLong("user_id"),
                        "SELECT user_id FROM external_identity WHERE issuer = ? AND subject = ?",
                        issuer,
                        subject)
                .flatMap(users::find);
    }

    /** The new row holds the user's, which is locked next in a transaction of its own: it has to be committed by then. */
    private Optional<UserAccount> linkAlone(String issuer, String subject, String email) {
        return transactions.callAlone(() -> link(issuer, subject, email));
    }

    private Optional<UserAccount> link(String issuer, String subject, String email) {
        return users.findByEmail(email)
                .filter(this::isStaff)
                .filter(user -> isFree(issuer, user))
                .map(user -> {
                    Sql.on(dataSource)
                            .update(
                                    "INSERT INTO external_identity (issuer, subject, user_id, linked_at) VALUES (?, ?, ?, ?)",
                                    issuer,
                                    subject,
                                    user.id(),
                                    clock.instant());
                    auditTrail.record(
                            "identity-linked",
                            "user",
                            user.publicId(),
                            Changes.none().to("issuer", issuer));
                    return user;
                });
    }

    /** Another subject with the same address is somebody else. */
    private boolean isFree(String issuer, UserAccount user) {
        return Sql.on(dataSource)
                .one(
                        row -> row.getString("subject"),
                        "SELECT subject FROM external_identity WHERE issuer = ? AND user_id = ?",
                        issuer,
                        user.id())
                .isEmpty();
    }

    private boolean isStaff(UserAccount user) {
        Long operator = parties.operator().map(Party::id).orElse(null);
        return user.isOpen()
                && users.membershipsOf(user.id(), LocalDate.now(clock)).stream()
                        .anyMatch(
                                membership -> Long.valueOf(membership.partyId()).equals(operator));
    }
}
