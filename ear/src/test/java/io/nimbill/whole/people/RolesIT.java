package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.ApiClientKeeping;
import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.NotPermitted;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.party.RoleKeeping;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.party.UserIntroduction;
import io.nimbill.party.UserRegistration;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that parties make, and that nobody grants more than they hold (A4, A35). */
@InServer
class RolesIT {

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Callers callers;

    @Inject
    private SignIn signIn;

    @Inject
    private RoleKeeping roles;

    @Inject
    private UserRegistration users;

    @Inject
    private KeyKeeping keys;

    @Inject
    private ApiClientKeeping apiClients;

    @Inject
    private UserIntroduction introduction;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    private Party operator;
    private Party reseller;
    private String mark;

    @BeforeEach
    void tree() {
        operator = tree.operator();
        reseller = tree.reseller();
        mark = PublicId.random().value().substring(0, 10);
    }

    @Test
    void nobody_puts_more_into_a_role_than_they_hold() {
        Caller clerk = caller(operator, EnumSet.of(Permission.MANAGE_ROLES, Permission.MANAGE_USERS));
        refused(
                "permission-not-held",
                clerk,
                () -> roles.make(operator.publicId(), mark, Set.of(Permission.VIEW_MARGIN)));
        refused(
                "permission-not-possible",
                Caller.system("test"),
                () -> roles.make(reseller.publicId(), mark, Set.of(Permission.RUN_BILLING)));

        RoleKeeping.Kept small =
                as(clerk, () -> roles.make(operator.publicId(), mark, Set.of(Permission.MANAGE_USERS)));
        refused(
                "permission-not-held",
                clerk,
                () -> roles.change(
                        small.role().publicId(),
                        small.role().version(),
                        mark,
                        Set.of(Permission.MANAGE_USERS, Permission.RUN_BILLING)));
    }

    @Test
    void nobody_touches_or_gives_a_role_or_key_that_may_do_more_than_they_do() {
        Caller clerk = caller(
                operator, EnumSet.of(Permission.MANAGE_ROLES, Permission.MANAGE_USERS, Permission.MANAGE_API_KEYS));
        RoleKeeping.Kept strong = asSystem(() -> roles.make(operator.publicId(), mark, Set.of(Permission.RUN_BILLING)));
        PublicId id = strong.role().publicId();
        long version = strong.role().version();
        refused("role-not-held", clerk, () -> roles.change(id, version, "Weaker", Set.of(Permission.MANAGE_USERS)));
        refused("role-not-held", clerk, () -> {
            roles.close(id, version);
            return null;
        });
        for (String role :
                List.of("ADMINISTRATOR", "BILLING_CLERK", strong.role().code())) {
            refused(
                    "role-not-held",
                    clerk,
                    () -> users.invite(operator.publicId(), mark + "@nimbill.test", "Somebody", role));
        }
        refused(
                "scope-not-held",
                clerk,
                () -> keys.make(operator.publicId(), "Key", Set.of(Permission.VIEW_MARGIN), null));
        refused(
                "scope-not-held",
                clerk,
                () -> apiClients.make(operator.publicId(), "Client", Set.of(Permission.VIEW_MARGIN), null));
        refused(
                "not-permitted",
                clerk,
                () -> introduction.introduce(
                        operator.publicId(), mark + "@nimbill.test", "Somebody", "AUDITOR", People.PASSWORD));
        assertThat(as(clerk, () -> roles.grantableAt(operator.publicId())))
                .noneMatch(role -> role.permissions().contains(Permission.RUN_BILLING));
    }

    @Test
    void without_the_permission_nobody_makes_roles() {
        Caller viewer = caller(operator, EnumSet.of(Permission.MANAGE_USERS));
        assertThatThrownBy(
                        () -> as(viewer, () -> roles.make(operator.publicId(), mark, Set.of(Permission.MANAGE_USERS))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_role_of_a_reseller_is_held_there_and_below_and_nowhere_else() {
        Party other = tree.reseller();
        Caller boss = caller(reseller, Role.RESELLER_ADMINISTRATOR.permissions());
        Party client = tree.clientOf(reseller);
        RoleKeeping.Kept role = as(boss, () -> roles.make(reseller.publicId(), mark, Set.of(Permission.VIEW_INVOICES)));
        String code = role.role().code();

        assertThat(as(boss, () -> roles.grantableAt(client.publicId())))
                .anyMatch(each -> each.code().equals(code));
        Caller otherBoss = caller(other, Role.RESELLER_ADMINISTRATOR.permissions());
        assertThatThrownBy(() -> as(otherBoss, () -> roles.one(role.role().publicId())))
                .isInstanceOf(NotFound.class);
        refused("role-unknown", otherBoss, () -> users.invite(other.publicId(), mark + "@a.test", "A", code));
        refused(
                "role-does-not-fit",
                Caller.system("test"),
                () -> users.invite(other.publicId(), mark + "@b.test", "B", code));
        RoleKeeping.Kept operators =
                asSystem(() -> roles.make(operator.publicId(), mark, Set.of(Permission.VIEW_INVOICES)));
        refused(
                "role-unknown",
                boss,
                () -> users.invite(
                        reseller.publicId(),
                        mark + "@c.test",
                        "C",
                        operators.role().code()));
    }

    @Test
    void a_change_counts_from_the_next_request_on_and_a_role_in_use_names_who_holds_it() {
        RoleKeeping.Kept role = asSystem(
                () -> roles.make(operator.publicId(), mark, Set.of(Permission.VIEW_INVOICES, Permission.VIEW_CHARGES)));
        String mail = people.withRole(operator, "Holly " + mark, role.role().code());
        SignedIn holly = signIn.withPassword(mail, People.PASSWORD).orElseThrow();
        assertThat(next(holly).permissions())
                .containsExactlyInAnyOrder(Permission.VIEW_PARTIES, Permission.VIEW_INVOICES, Permission.VIEW_CHARGES);

        PublicId id = role.role().publicId();
        RoleKeeping.Kept changed =
                asSystem(() -> roles.change(id, role.role().version(), mark, Set.of(Permission.VIEW_CHARGES)));
        assertThat(next(holly).permissions())
                .containsExactlyInAnyOrder(Permission.VIEW_PARTIES, Permission.VIEW_CHARGES);
        refused(
                "changed-meanwhile",
                Caller.system("test"),
                () -> roles.change(id, role.role().version(), mark, Set.of(Permission.VIEW_CHARGES)));
        assertThatThrownBy(() -> asSystem(() -> {
                    roles.close(id, changed.role().version());
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Holly " + mark);
    }

    @Test
    void a_program_makes_reads_changes_and_gives_up_roles_within_its_own_scopes() {
        ApiClient key = tree.as(tree.keyOf(reseller));
        String party = "/parties/" + reseller.publicId().prefixed("pty");
        ApiClient.Answer made = key.post(party + "/roles", body("Desk", "view-invoices"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String code = made.json().getString("code");
        assertThat(key.get(party + "/roles").body()).contains(code).doesNotContain("RESELLER_ADMINISTRATOR");
        ApiClient.Answer read = key.get("/roles/" + code);
        assertThat(read.json().getInt("holders")).isZero();
        ApiClient.Answer more = key.send(
                "PUT", "/roles/" + code, body("Desk", "manage-api-keys"), List.of("If-Match", read.header("ETag")));
        assertThat(more.status()).as("a key never holds it").isEqualTo(422);
        assertThat(key.post(party + "/roles", body("Desk 2", "run-jobs")).status())
                .isEqualTo(422);
        assertThat(key.post(party + "/roles", body("Desk 2", "fly")).status()).isEqualTo(422);
        ApiClient.Answer changed = key.send(
                "PUT", "/roles/" + code, body("Front desk", "view-charges"), List.of("If-Match", read.header("ETag")));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(key.send("DELETE", "/roles/" + code, null, List.of("If-Match", changed.header("ETag")))
                        .status())
                .isEqualTo(204);
        assertThat(key.get("/roles/" + code).status()).isEqualTo(404);
    }

    @Test
    void a_program_invites_sends_again_deactivates_and_withdraws_and_sees_no_secret() {
        ApiClient key = tree.as(tree.keyOf(reseller));
        String own = "/parties/" + reseller.publicId().prefixed("pty");
        String body = "{\"email\":\"" + mark + "@api.test\",\"displayName\":\"Api\",\"role\":\"%s\"}";
        ApiClient.Answer more = key.post(own + "/memberships", body.formatted("RESELLER_ADMINISTRATOR"));
        assertThat(more.status()).as("it may make keys, which no key may").isEqualTo(422);
        assertThat(more.body()).contains("role-not-held");

        String client = "/parties/" + tree.clientOf(reseller).publicId().prefixed("pty");
        ApiClient.Answer made = key.post(client + "/memberships", body.formatted("CLIENT_VIEWER"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().getString("state")).isIn("MAILING", "INVITED");
        String membership = "/memberships/" + made.json().getString("id");
        String user = "/users/" + made.json().getString("userId");
        ApiClient.Answer again = key.post(membership + "/invitations", null);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(made.body() + again.body()).doesNotContain("nbs_");
        assertThat(key.send("PUT", user + "/deactivation", null, List.of()).status())
                .isEqualTo(204);
        assertThat(key.get(membership).json().getString("state")).isEqualTo("DEACTIVATED");
        assertThat(key.send("DELETE", user + "/deactivation", null, List.of()).status())
                .isEqualTo(204);
        assertThat(key.send("DELETE", user + "/sessions", null, List.of()).status())
                .isEqualTo(204);
        assertThat(key.send("DELETE", user + "/second-factor", null, List.of()).status())
                .isEqualTo(204);
        assertThat(key.get(client + "/memberships").body()).contains(mark + "@api.test");
        assertThat(key.send("DELETE", membership, null, List.of()).status()).isEqualTo(204);
        assertThat(key.get(membership).status()).isEqualTo(404);
    }

    private static String body(String name, String permission) {
        return "{\"name\":\"" + name + "\",\"permissions\":[\"" + permission + "\"]}";
    }

    private Caller next(SignedIn somebody) {
        return callers.ofMembership(
                        somebody.userId(),
                        somebody.memberships().get(0).membershipId(),
                        somebody.credentialStamp(),
                        new Origin("test", null))
                .orElseThrow();
    }

    /** Who reaches for more than they hold leaves a row in the trail. */
    private void refused(String code, Caller caller, Callable<?> work) {
        long before = refusals();
        assertThatThrownBy(() -> as(caller, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        if (code.matches(".*-held|not-permitted")) {
            assertThat(refusals()).as("rows in the trail for " + code).isGreaterThan(before);
        }
    }

    private long refusals() {
        return Sql.on(database)
                .one(row -> row.getLong(1), "SELECT COUNT(*) FROM audit_event WHERE outcome = 'REFUSED'")
                .orElseThrow();
    }

    private static Caller caller(Party party, Set<Permission> permissions) {
        Place place = new Place(party.id(), party.kind(), party.path());
        return new Caller(null, "usr_test", "Test", place, Role.AUDITOR, permissions, new Origin("test", null));
    }

    private <T> T asSystem(Callable<T> work) {
        return as(Caller.system("test"), work);
    }

    private <T> T as(Caller caller, Callable<T> work) {
        try {
            return currentCaller.callAs(caller, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
