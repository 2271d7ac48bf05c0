package io.nimbill.whole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.Permission;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.PersistenceUnit;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done and refused leaves a row that can be found again, and tells those below nothing of those above. */
@InServer
class AuditIT {

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private PartyRegistration registration;

    @Inject
    private People people;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private PersistenceUnit database;

    @Test
    void a_change_tells_who_for_whom_what_before_and_after_when_from_where_and_in_which_request() {
        ApiClient staff = staff();
        Party reseller = tree.reseller();
        String id = reseller.publicId().prefixed("pty");
        String tag = staff.get("/parties/" + id).header("ETag");
        Answer changed = staff.send(
                "PATCH",
                "/parties/" + id,
                "{\"taxNumber\":\"DE136695976\"}",
                List.of("If-Match", tag, "X-Request-Id", "audit-" + id));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        String request = changed.header("X-Request-Id");

        JsonObject row = only(staff.get("/audit-events?requestId=" + request));

        assertThat(row.getString("action")).isEqualTo("party-amended");
        assertThat(row.getString("actor")).startsWith("key_");
        assertThat(row.getString("nodeId")).isEqualTo(tree.operator().publicId().prefixed("pty"));
        assertThat(row.getString("subjectId")).isEqualTo(id);
        assertThat(row.getString("outcome")).isEqualTo("DONE");
        assertThat(row.getString("address")).isNotBlank();
        assertThat(row.getString("recordedAt")).endsWith("Z");
        JsonObject change = row.getJsonArray("changes").getJsonObject(0);
        assertThat(change.getString("field")).isEqualTo("taxNumber");
        assertThat(change.getString("after")).isEqualTo("DE136695976");
        assertThat(change.containsKey("before")).isFalse();
    }

    @Test
    @DisplayName("A1: reaching for ids of others leaves steps in the trail")
    void what_was_refused_stands_there_too_with_the_address_it_came_from() {
        Party mine = tree.reseller();
        Party other = tree.reseller();
        ApiClient reseller = tree.as(tree.keyOf(mine));
        String id = other.publicId().prefixed("pty");
        assertThat(reseller.get("/parties/" + id).status()).isEqualTo(404);
        String never = "pty_" + PublicId.random().value();
        assertThat(reseller.get("/parties/" + never).status()).isEqualTo(404);
        String job = "opn_" + PublicId.random().value();
        assertThat(reseller.get("/job-runs/" + job).status()).isEqualTo(403);
        Answer stranger = tree.as("nbk_nobody").get("/parties");
        assertThat(stranger.status()).isEqualTo(401);

        ApiClient staff = staff();
        assertThat(only(staff.get("/audit-events?outcome=REFUSED&subjectId=" + id))
                        .getString("action"))
                .isEqualTo("reach-outside-subtree");
        assertThat(only(staff.get("/audit-events?outcome=REFUSED&subjectId=" + never))
                        .getString("action"))
                .isEqualTo("reach-unknown");
        JsonObject failed = only(staff.get("/audit-events?requestId=" + stranger.header("X-Request-Id")));
        assertThat(failed.getString("action")).isEqualTo("sign-in");
        assertThat(failed.getString("actor")).isEqualTo("anonymous");
        assertThat(failed.getString("address")).isNotBlank();
        JsonObject denied = staff.get("/audit-events?outcome=REFUSED&node="
                        + mine.publicId().prefixed("pty") + "&subjectType=use-case")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(denied.getString("action")).isEqualTo("use-without-permission");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_whatever_is_written_meanwhile() {
        Party reseller = tree.reseller();
        String id = reseller.publicId().prefixed("pty");
        for (int i = 0; i < 5; i++) {
            amend(reseller, "Name " + i);
        }
        ApiClient staff = staff();
        Answer first = staff.get("/audit-events?limit=3&subjectId=" + id);
        amend(reseller, "Later");
        String next = first.json().getString("next").replaceFirst("^/api/v1", "");
        Answer second = staff.get(next);
        assertThat(ids(first)).hasSize(3).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).hasSize(3);
        assertThat(second.json().containsKey("next")).isFalse();
        assertThat(staff.get("/audit-events?outcome=PERHAPS").status()).isEqualTo(400);
        assertThat(staff.get("/audit-events?from=soon").status()).isEqualTo(400);
    }

    @Test
    void a_reseller_sees_the_timeline_of_its_own_and_of_those_above_no_more_than_what_they_did() {
        Party reseller = tree.reseller();
        Party client = tree.clientOf(reseller);
        String id = client.publicId().prefixed("pty");
        amendByStaff(client, "Named from above");
        ApiClient own = tree.as(tree.keyOf(reseller));
        String tag = own.get("/parties/" + id).header("ETag");
        own.send("PATCH", "/parties/" + id, "{\"city\":\"Kiel\"}", List.of("If-Match", tag));

        Answer timeline = own.get("/timelines/" + id);

        List<JsonObject> entries = timeline.json().getJsonArray("items").getValuesAs(JsonObject.class);
        JsonObject byItself = entries.get(0);
        assertThat(byItself.getString("who")).isEqualTo("test");
        assertThat(byItself.getString("address")).isNotBlank();
        JsonObject fromAbove = entries.get(1);
        assertThat(fromAbove.getString("action")).isEqualTo("party-amended");
        assertThat(fromAbove.keySet()).doesNotContain("who", "role", "address", "requestId");
        assertThat(fromAbove.getJsonArray("changes").getJsonObject(0).getString("after"))
                .isEqualTo("Named from above");
        assertThat(timeline.body())
                .doesNotContain(
                        "Staff of the operator", tree.operator().publicId().value());

        assertThat(own.get("/audit-events").status()).isEqualTo(403);
        assertThat(tree.as(tree.keyOf(tree.reseller())).get("/timelines/" + id).status())
                .isEqualTo(404);
        assertThat(own.get("/timelines/" + tree.operator().publicId().prefixed("pty"))
                        .status())
                .isEqualTo(404);
        assertThat(own.get("/timelines/nothing").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A28: secrets in the trail")
    void no_secret_gets_into_the_trail() {
        String canary = "Canary" + PublicId.random().value();
        people.withRole(tree.operator(), "Sam", "ADMINISTRATOR");
        String key = tree.keyOf(tree.operator());
        tree.as("nbk_" + canary).get("/parties");
        asSystem(() -> {
            vendors.replaceCredential(tree.dataset().publicId(), canary + " credential");
            return null;
        });
        for (String secret : List.of(canary, People.PASSWORD, key)) {
            long found = ((Number) database.entities()
                            .createNativeQuery(
                                    "SELECT COUNT(*) FROM audit_event WHERE CONCAT_WS(' ', actor, subject_id,"
                                            + " change_text, request_id, address) LIKE ?")
                            .setParameter(1, "%" + secret + "%")
                            .getSingleResult())
                    .longValue();
            assertThat(found).isZero();
        }
    }

    private void amend(Party party, String name) {
        asSystem(() -> registration.amend(party.publicId(), named(party, name), version(party)));
    }

    private void amendByStaff(Party party, String name) {
        Caller system = Caller.system("test");
        Caller staff = new Caller(
                null,
                "usr_staff",
                "Staff of the operator",
                placeOfOperator(),
                Role.ADMINISTRATOR,
                EnumSet.allOf(Permission.class),
                system.origin());
        as(staff, () -> registration.amend(party.publicId(), named(party, name), version(party)));
    }

    private Place placeOfOperator() {
        Party operator = tree.operator();
        return new Place(operator.id(), operator.kind(), operator.path());
    }

    private static PartyProfile named(Party party, String name) {
        return party.profile().withName(name);
    }

    private long version(Party party) {
        String tag = staff().get("/parties/" + party.publicId().prefixed("pty")).header("ETag");
        return Long.parseLong(tag.replaceAll("\\D", ""));
    }

    private ApiClient staff() {
        return tree.as(tree.keyOf(tree.operator()));
    }

    private static JsonObject only(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonObject> items = answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items).as(answer.body()).hasSize(1);
        return items.get(0);
    }

    private static List<String> ids(Answer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
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
