package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.audit.ReadOnlyView;
import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.PasswordSetting;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.party.ViewingAs;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A35: looking around as a user below: what is seen, what is refused, and what the trail tells of it. */
@InServer
class ViewAsIT {

    private static final String PASSWORD = People.PASSWORD;

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Callers callers;

    @Inject
    private People people;

    @Inject
    private PasswordSetting passwords;

    @Inject
    private SignIn signIn;

    @Inject
    private ViewingAs viewing;

    @Inject
    private PartyRegistration registration;

    @Inject
    private Settings settings;

    private Party reseller;
    private Party client;
    private Somebody staff;
    private Somebody seller;
    private Somebody buyer;

    private record Somebody(String mail, PublicId id, Caller caller) {}

    @BeforeEach
    void people() {
        reseller = tree.reseller();
        client = tree.clientOf(reseller);
        staff = somebody("Staff", tree.operator(), Role.ADMINISTRATOR);
        seller = somebody("Seller", reseller, Role.RESELLER_ADMINISTRATOR);
        buyer = somebody("Buyer", client, Role.CLIENT_ADMINISTRATOR);
    }

    @Test
    void pages_are_those_of_the_user_with_a_banner_and_the_trail_tells_who_saw_them_as_whom() {
        Browser browser = new Browser(settings.baseUrl());
        browser.signIn(staff.mail(), PASSWORD);
        String ids = "?id=" + client.publicId().prefixed("pty") + "&user="
                + buyer.id().prefixed("usr");
        assertThat(browser.get("/staff/party.xhtml?id=" + client.publicId().prefixed("pty"))
                        .body())
                .contains("/staff/view-as.xhtml" + ids.replace("&", "&amp;"));
        HttpResponse<String> begun = browser.submit("/staff/view-as.xhtml" + ids, "look", Map.of(), "look:begin");
        assertThat(Browser.location(begun)).as(begun.body()).isEqualTo("/client/home.xhtml");

        String seen = browser.get("/client/home.xhtml").body();
        assertThat(seen).contains("id=\"viewing\"", "Buyer", "Staff");
        assertThat(browser.get("/client/invoices.xhtml").body()).contains("id=\"viewing\"");
        assertThat(browser.get("/staff/home.xhtml").statusCode()).isEqualTo(404);
        assertThat(browser.get("/client/access.xhtml").statusCode())
                .as("what needs more than looking")
                .isEqualTo(404);

        HttpResponse<String> ended = browser.post("/view-as/end", Map.of());
        assertThat(Browser.location(ended)).isEqualTo("/staff/party.xhtml");
        assertThat(browser.get("/staff/home.xhtml").statusCode()).isEqualTo(200);
        assertThat(browser.get("/client/home.xhtml").statusCode()).isEqualTo(404);

        List<JsonObject> rows = tree.as(tree.keyOf(tree.operator()))
                .get("/audit-events?limit=200&who=" + staff.caller().displayName())
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(actions(rows)).contains("view-as-began", "view-as-ended", "page-seen");
        assertThat(rows)
                .filteredOn(row -> row.getString("action").equals("page-seen"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.getString("actor")).isEqualTo(staff.caller().actor());
                    assertThat(row.getString("actingAs"))
                            .isEqualTo(buyer.caller().displayName());
                })
                .anyMatch(row -> row.getString("subjectId").equals("/client/invoices.xhtml"));
    }

    @Test
    void nothing_can_be_changed_by_any_use_case() {
        Caller seen = viewed(staff, seller, reseller);
        assertThatThrownBy(() -> as(
                        seen,
                        () -> registration.amend(
                                client.publicId(), client.profile().withName("Taken"), 0)))
                .isInstanceOf(ReadOnlyView.class);
        assertThatThrownBy(() -> as(seen, () -> {
                    passwords.prefer("de", "dark");
                    return null;
                }))
                .isInstanceOf(ReadOnlyView.class);
        assertThatThrownBy(() -> as(seen, () -> {
                    passwords.change(PASSWORD, "another grey bottle rolls");
                    return null;
                }))
                .isInstanceOf(ReadOnlyView.class);
        assertThat(signIn.withPassword(seller.mail(), PASSWORD, "test")).isPresent();
        assertThat(signIn.withPassword(seller.mail(), PASSWORD, "test")
                        .orElseThrow()
                        .theme())
                .isEqualTo("auto");
    }

    @Test
    void it_shows_no_more_than_both_may_see_is_not_nested_and_goes_down_only() {
        Caller seen = viewed(staff, seller, reseller);
        assertThat(seen.permissions())
                .contains(Permission.VIEW_INVOICES)
                .allMatch(Permission::isViewing)
                .isSubsetOf(seller.caller().permissions())
                .isSubsetOf(staff.caller().permissions());
        assertThatThrownBy(() -> as(seen, () -> viewing.begin(client.publicId(), buyer.id())))
                .as("not nested")
                .isInstanceOf(ReadOnlyView.class);
        assertThatThrownBy(() ->
                        as(seller.caller(), () -> viewing.begin(tree.operator().publicId(), staff.id())))
                .as("not upwards")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(seller.caller(), () -> viewing.begin(reseller.publicId(), seller.id())))
                .as("not beside oneself")
                .isInstanceOf(NotFound.class);
        Party aside = tree.reseller();
        Somebody other = somebody("Other", aside, Role.RESELLER_ADMINISTRATOR);
        assertThatThrownBy(() -> as(seller.caller(), () -> viewing.begin(aside.publicId(), other.id())))
                .as("not aside")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(seller.caller(), () -> viewing.begin(client.publicId(), other.id())))
                .as("not somebody who does not act there")
                .isInstanceOf(NotFound.class);
        assertThat(as(seller.caller(), () -> viewing.begin(client.publicId(), buyer.id()))
                        .isOnlyLooking())
                .isTrue();
    }

    private Caller viewed(Somebody viewer, Somebody user, Party party) {
        return as(viewer.caller(), () -> viewing.begin(party.publicId(), user.id()));
    }

    private static List<String> actions(List<JsonObject> rows) {
        return rows.stream().map(row -> row.getString("action")).toList();
    }

    private Somebody somebody(String name, Party party, Role role) {
        String unique = name + PublicId.random().value().substring(0, 10);
        String mail = unique.toLowerCase(Locale.ROOT) + "@nimbill.test";
        people.add(party, mail, unique, role.name());
        SignedIn known = signIn.withPassword(mail, PASSWORD, "test").orElseThrow();
        Caller caller = callers.ofMembership(
                        known.userId(),
                        known.memberships().get(0).membershipId(),
                        known.credentialStamp(),
                        new Origin(PublicId.random().value(), "127.0.0.1"))
                .orElseThrow();
        return new Somebody(mail, PublicId.required("usr", caller.actor()), caller);
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
