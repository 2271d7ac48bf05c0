package io.nimbill.party;

import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Sees to it that the operator keeps somebody who may do everything: nobody else could give those rights back. */
@ApplicationScoped
class AdministratorsLeft {

    @Inject
    private Users users;

    @Inject
    private Roles roles;

    @Inject
    private Parties parties;

    @Inject
    private Clock clock;

    /** Whether a role may do everything there is. */
    static boolean isAdministrators(HeldRole role) {
        return role.permissions().containsAll(Role.ADMINISTRATOR.permissions());
    }

    /**
     * Refuses when no administrator of the operator is left but those who leave. Under a lock on their memberships: of two
     * who take each other's role away at once, one is refused.
     *
     * @throws Refusal {@code last-administrator}
     */
    void requireBeside(Predicate<Membership> leaving) {
        Party operator = parties.operator().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        boolean left = users.lockMembershipsAt(operator.id()).stream()
                .filter(membership -> membership.holdsOn(today) && !leaving.test(membership))
                .filter(membership -> isAdministrators(roles.of(membership)))
                .anyMatch(membership -> users.find(membership.userId())
                        .filter(UserAccount::isOpen)
                        .isPresent());
        if (!left) {
            throw new Refusal(
                    "last-administrator",
                    null,
                    "This is the last administrator of the operator. Give somebody else this role first.");
        }
    }
}
