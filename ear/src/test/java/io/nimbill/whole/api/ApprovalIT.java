package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.approval.Approval;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovalRegister;
import io.nimbill.approval.ApprovalState;
import io.nimbill.approval.FourEyesSetting;
import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sorting;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moves money waits for a second person where the operator has chosen so, and is then done as it was asked for. */
@InServer
class ApprovalIT {

    private static final String REASON = "{\"reason\":\"Agreed with the board\"}";
    private static final String YES = "{\"approve\":true}";

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Callers callers;

    @Inject
    private KeyKeeping keys;

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private FourEyesSetting setting;

    @Inject
    private ApprovalRegister register;

    private Caller ann;
    private ApiClient annsKey;
    private ApiClient bobsKey;

    @BeforeEach
    void two_people() {
        ann = person("Ann");
        annsKey = keyOf(ann);
        bobsKey = keyOf(person("Bob"));
    }

    @AfterEach
    void with_two_eyes_again() {
        currentCaller.runAs(Caller.system("test"), () -> setting.choose(Set.of()));
    }

    @Test
    void prices_are_activated_by_two_people_neither_of_whom_is_the_other() {
        need("ACTIVATE_PRICES");
        String version = draft();
        String request = asked(annsKey.post("/price-book-versions/" + version + "/activation", null));
        assertThat(asked(annsKey.post("/price-book-versions/" + version + "/activation", null)))
                .as("asked again it is the same request")
                .isEqualTo(request);

        refused(decide(annsKey, request), "same-person");
        refused(decide(keyOf(ann), request), "same-person");
        refused(decide(bobsKey, request), "reason-missing");
        refused(bobsKey.post("/approvals/" + request + "/reasons", REASON), "not-the-requester");
        assertThat(annsKey.post("/approvals/" + request + "/reasons", REASON).status())
                .isEqualTo(200);
        assertThat(state(version)).isEqualTo("DRAFT");
        JsonObject shown = bobsKey.get("/approvals/" + request).json();
        assertThat(shown.getBoolean("decidable")).isTrue();
        assertThat(shown.getJsonArray("changes").toString()).contains("rules");

        Answer approved = decide(bobsKey, request);

        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        assertThat(approved.json().getString("state")).isEqualTo("APPROVED");
        assertThat(state(version)).isEqualTo("ACTIVE");
        refused(decide(bobsKey, request), "approval-decided");
        List<String> trail =
                bobsKey.get("/timelines/" + request).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(entry -> entry.getString("action"))
                        .toList();
        assertThat(trail).contains("approval-granted", "approval-explained", "approval-requested", "approve");
    }

    @Test
    void an_offer_is_activated_and_gets_other_prices_by_two_people() {
        need("CHANGE_OFFERS");
        String code = PublicId.random().value();
        String product =
                id(annsKey.post("/products", "{\"code\":\"" + code + "\",\"name\":\"Hours\",\"unit\":\"hour\"}"));
        String offer = id(annsKey.post(
                "/offers",
                "{\"code\":\"" + code + "\",\"name\":\"Support\",\"model\":\"FLAT\",\"items\":[{\"productId\":\""
                        + product + "\",\"quantity\":\"2\"}]}"));
        refused(annsKey.post("/offers/" + offer + "/activation", null), "offer-without-price");
        id(annsKey.post("/offers/" + offer + "/prices", price("99")));
        approved(asked(annsKey.post("/offers/" + offer + "/activation", null)));
        assertThat(annsKey.get("/offers/" + offer).json().getString("state")).isEqualTo("ACTIVE");

        String request = asked(annsKey.post("/offers/" + offer + "/prices", price("120")));
        assertThat(bobsKey.get("/approvals/" + request)
                        .json()
                        .getJsonArray("changes")
                        .toString())
                .contains("99 EUR", "120 EUR");
        assertThat(annsKey.get("/offers/" + offer + "/prices").json().getJsonArray("items"))
                .hasSize(1);
        approved(request);
        assertThat(annsKey.get("/offers/" + offer + "/prices").json().getJsonArray("items"))
                .hasSize(2);
    }

    private void approved(String request) {
        assertThat(annsKey.post("/approvals/" + request + "/reasons", REASON).status())
                .isEqualTo(200);
        assertThat(decide(bobsKey, request).json().getString("state")).isEqualTo("APPROVED");
    }

    private static String price(String amount) {
        return "{\"currency\":\"EUR\",\"amount\":\"" + amount + "\",\"validFrom\":\"2099-01-01\"}";
    }

    private static String id(Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().getString("id");
    }

    @Test
    void requests_are_listed_page_by_page_newest_first() throws Exception {
        need("ACTIVATE_PRICES");
        String first = asked(annsKey.post("/price-book-versions/" + draft() + "/activation", null));
        String second = asked(annsKey.post("/price-book-versions/" + draft() + "/activation", null));

        JsonObject page = bobsKey.get("/approvals?state=PENDING&limit=1").json();
        assertThat(ids(page)).containsExactly(second);
        String third = asked(annsKey.post("/price-book-versions/" + draft() + "/activation", null));
        String next = page.getString("next").substring("/api/v1".length());
        assertThat(ids(bobsKey.get(next).json()))
                .as("what came meanwhile moves nothing")
                .containsExactly(first);
        assertThat(bobsKey.get("/approvals?cursor=made-up").status()).isEqualTo(400);

        Caller bob = person("Bob");
        List<Approval> all = new ArrayList<>();
        currentCaller.runAs(
                bob, () -> register.each(ApprovalState.PENDING, new Sorting("requested-at", false), all::add));
        assertThat(all).extracting(one -> one.id().prefixed("apr")).containsSubsequence(first, second, third);
        assertThat(currentCaller.callAs(bob, () -> register.count(ApprovalState.PENDING)))
                .isEqualTo(all.size());
        assertThat(currentCaller.callAs(bob, () -> register.page(ApprovalState.PENDING, Sorting.NONE, 1, 2)))
                .extracting(one -> one.id().prefixed("apr"))
                .containsExactly(second, first);
        assertThat(currentCaller.callAs(bob, register::waiting)).isGreaterThanOrEqualTo(3);
        assertThat(currentCaller.callAs(ann, register::waiting))
                .as("not those she asked for")
                .isEqualTo(currentCaller.callAs(bob, register::waiting) - 3);
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("id"))
                .toList();
    }

    @Test
    void what_has_changed_since_is_not_carried_out() {
        need("ACTIVATE_PRICES");
        String version = draft();
        String request = asked(annsKey.post("/price-book-versions/" + version + "/activation", null));
        annsKey.post("/approvals/" + request + "/reasons", REASON);
        assertThat(annsKey.post(
                                "/price-book-versions/" + version + "/rules",
                                "{\"model\":\"COST_PLUS\",\"percent\":\"90\",\"kind\":\"SUPPORT\"}")
                        .status())
                .isEqualTo(201);

        assertThat(decide(bobsKey, request).status()).isEqualTo(412);

        assertThat(state(version)).isEqualTo("DRAFT");
        assertThat(bobsKey.get("/approvals/" + request).json().getString("state"))
                .isEqualTo("OUTDATED");
    }

    @Test
    void bank_details_wait_alone_and_stay_as_they_are_when_rejected() {
        need("CHANGE_BANK_DETAILS");
        Party client = tree.clientOf(tree.operator());
        String path = "/parties/" + client.publicId().prefixed("pty");
        String iban = "{\"iban\":\"DE89370400440532013000\"";
        refused(patch(path, iban + ",\"city\":\"Kiel\"}"), "bank-details-apart");
        assertThat(patch(path, "{\"city\":\"Kiel\"}").status()).isEqualTo(200);
        String request = asked(patch(path, iban + "}"));

        Answer rejected = bobsKey.post(
                "/approvals/" + request + "/decisions", "{\"approve\":false,\"note\":\"Call them first\"}");
        assertThat(rejected.json().getString("state")).isEqualTo("REJECTED");
        assertThat(rejected.json().getString("note")).isEqualTo("Call them first");
        assertThat(annsKey.get(path).json().containsKey("iban")).isFalse();

        String again = asked(patch(path, iban + "}"));
        annsKey.post("/approvals/" + again + "/reasons", REASON);
        assertThat(decide(bobsKey, again).status()).isEqualTo(200);
        assertThat(annsKey.get(path).json().getString("iban")).isEqualTo("DE89370400440532013000");
    }

    @Test
    void terms_change_and_invoices_are_issued_by_hand_with_a_second_person() {
        need("CHANGE_AGREEMENT", "ISSUE_INVOICES");
        Party client = tree.clientOf(tree.operator());
        String buyer = client.publicId().prefixed("pty");
        String terms = "{\"buyerId\":\"" + buyer + "\",\"validFrom\":\"%s\",\"paymentTermsDays\":%d}";
        assertThat(annsKey.post("/agreements", terms.formatted("2026-01-01", 30))
                        .status())
                .as("the first agreement changes nothing")
                .isEqualTo(201);
        String changed = asked(annsKey.post("/agreements", terms.formatted("2099-01-01", 90)));
        annsKey.post("/approvals/" + changed + "/reasons", REASON);
        assertThat(decide(bobsKey, changed).status()).isEqualTo(200);
        assertThat(annsKey.get("/agreements?buyerId=" + buyer).body()).contains("90");

        String run = asked(annsKey.post("/job-runs", "{\"job\":\"issue-invoices\",\"month\":\"2001-01\"}"));
        assertThat(annsKey.post("/approvals/" + run + "/withdrawals", null)
                        .json()
                        .getString("state"))
                .isEqualTo("WITHDRAWN");
        refused(decide(bobsKey, run), "approval-decided");
        String corrections = asked(annsKey.post("/job-runs", "{\"job\":\"issue-corrections\"}"));
        annsKey.post("/approvals/" + corrections + "/withdrawals", null);
    }

    @Test
    void to_need_a_second_person_less_often_needs_one_and_those_below_know_nothing_of_it() {
        need("ACTIVATE_PRICES");
        String request = asked(annsKey.send("PUT", "/four-eyes", "{\"kinds\":[]}", List.of()));
        ApiClient reseller = tree.as(tree.keyOf(tree.reseller()));
        assertThat(reseller.get("/approvals/" + request).status()).isEqualTo(404);
        assertThat(reseller.get("/approvals").json().getJsonArray("items")).isEmpty();
        annsKey.post("/approvals/" + request + "/reasons", REASON);
        assertThat(decide(bobsKey, request).status()).isEqualTo(200);
        assertThat(annsKey.get("/four-eyes").json().getJsonArray("kinds")).isEmpty();
        String version = draft();
        assertThat(annsKey.post("/price-book-versions/" + version + "/activation", null)
                        .status())
                .isEqualTo(200);
    }

    private void need(String... kinds) {
        currentCaller.runAs(Caller.system("test"), () -> {
            Set<ApprovalKind> all = EnumSet.noneOf(ApprovalKind.class);
            for (String kind : kinds) {
                all.add(ApprovalKind.valueOf(kind));
            }
            setting.choose(all);
        });
    }

    private String draft() {
        String book = annsKey.post("/price-books", "{\"name\":\"Four eyes\",\"currency\":\"EUR\"}")
                .json()
                .getString("id");
        String version = annsKey.post("/price-books/" + book + "/versions", "{\"validFrom\":\"2099-01-01\"}")
                .json()
                .getString("id");
        annsKey.post("/price-book-versions/" + version + "/rules", "{\"model\":\"COST_PLUS\",\"percent\":\"10\"}");
        return version;
    }

    private String state(String version) {
        return annsKey.get("/price-book-versions/" + version).json().getString("state");
    }

    private Answer patch(String path, String json) {
        return annsKey.patch(path, json, "If-Match", annsKey.get(path).header("ETag"));
    }

    private static Answer decide(ApiClient who, String request) {
        return who.post("/approvals/" + request + "/decisions", YES);
    }

    private static String asked(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().getString("code")).isEqualTo("approval-needed");
        return answer.header("Location").replaceFirst(".*/", "");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().getString("code")).isEqualTo(code);
    }

    private Caller person(String name) {
        String mail = people.withRole(tree.operator(), name, "ADMINISTRATOR");
        SignedIn known = signIn.withPassword(mail, People.PASSWORD, "test").orElseThrow();
        return callers.ofMembership(
                        known.userId(),
                        known.memberships().get(0).membershipId(),
                        known.credentialStamp(),
                        new Origin(PublicId.random().value(), "127.0.0.1"))
                .orElseThrow();
    }

    private ApiClient keyOf(Caller person) {
        Set<Permission> scopes = EnumSet.allOf(Permission.class);
        scopes.remove(Permission.VIEW_AS);
        return tree.as(call(person, () -> keys.make(tree.operator().publicId(), "key", scopes, null)
                .secret()));
    }

    private <T> T call(Caller caller, Callable<T> work) {
        try {
            return currentCaller.callAs(caller, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
