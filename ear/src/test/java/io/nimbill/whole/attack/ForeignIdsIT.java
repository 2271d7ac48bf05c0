package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.attack.TwoBranches.Branch;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A1, A2, A3: every operation of the API with what belongs to others: the answer is the one for what never was, and nothing of the
 * other branch stands in any answer.
 */
@InServer
class ForeignIdsIT {

    /** Nothing may be wrong with what is asked but whose it is: else the answer would prove nothing. */
    private static final List<Integer> REFUSED = List.of(403, 404);

    /** Which ids stand in an address, by the longest beginning. */
    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("/price-books/assignments/", "pba");
        PREFIXES.put("/cost-centres/mappings/", "ccm");
        PREFIXES.put("/cost-centres/", "ccn");
        PREFIXES.put("/cloud-account-openings/", "aop");
        PREFIXES.put("/price-book-versions/", "pbv");
        PREFIXES.put("/price-books/", "pbk");
        PREFIXES.put("/price-rules/", "prl");
        PREFIXES.put("/price-discounts/", "pdc");
        PREFIXES.put("/products/", "prd");
        PREFIXES.put("/offers/", "off");
        PREFIXES.put("/subscriptions/", "sub");
        PREFIXES.put("/parties/", "pty");
        PREFIXES.put("/cloud-accounts/", "cla");
        PREFIXES.put("/datasets/", "dts");
        PREFIXES.put("/deliveries/", "dlv");
        PREFIXES.put("/invoices/", "inv");
        PREFIXES.put("/charges/", "chg");
        PREFIXES.put("/job-runs/", "opn");
        PREFIXES.put("/vendor-periods/", "pac");
        PREFIXES.put("/vendor-price-lists/", "vpl");
        PREFIXES.put("/vendor-price-changes/", "vpc");
        PREFIXES.put("/partner-accounts/", "pac");
        PREFIXES.put("/agreements/", "agr");
        PREFIXES.put("/roles/", "rol");
        PREFIXES.put("/memberships/", "mem");
        PREFIXES.put("/users/", "usr");
        PREFIXES.put("/timelines/", "inv");
        PREFIXES.put("/approvals/", "apr");
        PREFIXES.put("/api-keys/", "key");
        PREFIXES.put("/api-clients/", "apc");
    }

    @Inject
    private TwoBranches branches;

    @Inject
    private ApiTree tree;

    @Inject
    private Settings settings;

    private Branch ours;
    private Branch theirs;

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    @BeforeEach
    void plant() {
        System.setProperty("nimbill.requests.per.minute", "0");
        ours = branches.ours();
        theirs = branches.theirs();
    }

    private record Operation(String method, String path) {}

    @Test
    void what_belongs_to_others_answers_as_what_never_was_to_every_caller() {
        for (Map.Entry<String, ApiClient> caller : callers().entrySet()) {
            for (Operation operation : operations()) {
                if (operation.path().contains("{")) {
                    reach(caller.getKey(), caller.getValue(), operation);
                }
            }
        }
    }

    /** What cannot be read is refused before anything is looked for, or after it is known whose it is: never in between. */
    @Test
    void a_body_that_cannot_be_read_tells_nothing_of_the_thing_it_is_sent_to() {
        for (ApiClient caller : List.of(ours.reseller(), ours.client())) {
            for (Operation operation : operations()) {
                if (operation.path().contains("{") && !operation.method().matches("GET|DELETE")) {
                    for (String body : List.of("{\"noSuchField\":1}", "{", "[]")) {
                        String id = theirs.ids().get(prefix(operation.path())).get(0);
                        Answer foreign = unread(caller, operation, id, body);
                        Answer never = unread(caller, operation, TwoBranches.never(id), body);
                        assertThat(foreign.status()).as(operation + body).isBetween(400, 499);
                        assertThat(foreign.status()).as(operation + body).isEqualTo(never.status());
                        assertThat(foreign.problemWithoutTrace())
                                .as(operation + body)
                                .isEqualTo(never.problemWithoutTrace());
                    }
                }
            }
        }
    }

    private static Answer unread(ApiClient caller, Operation operation, String id, String body) {
        String path = operation.path().replaceFirst("\\{[^}]+}", id).replaceFirst("\\{[^}]+}", "2025-09-01");
        return caller.send(operation.method(), path, body, List.of("If-Match", "\"v0\""));
    }

    private void reach(String name, ApiClient caller, Operation operation) {
        String prefix = prefix(operation.path());
        for (String id : theirs.ids().get(prefix)) {
            String asked = name + ": " + operation;
            Answer foreign = ask(caller, operation, id);
            Answer never = ask(caller, operation, TwoBranches.never(id));
            assertThat(foreign.status()).as(asked).isEqualTo(never.status());
            assertThat(foreign.status())
                    .as(asked + foreign.body())
                    .isIn(name.equals("nobody") ? List.of(401) : REFUSED);
            assertThat(foreign.problemWithoutTrace()).as(asked).isEqualTo(never.problemWithoutTrace());
            requireNothingOfTheirs(asked, foreign);
        }
    }

    private Answer ask(ApiClient caller, Operation operation, String id) {
        String path = operation.path().replaceFirst("\\{[^}]+}", id).replaceFirst("\\{[^}]+}", "2025-09-01");
        List<String> headers = new ArrayList<>();
        if (!operation.method().equals("GET")) {
            headers.addAll(List.of("If-Match", "\"v0\""));
        }
        if (path.endsWith("/deliveries")) {
            headers.addAll(List.of("Content-Type", "text/csv"));
            return caller.send(operation.method(), path, "a,b\n1,2\n", headers);
        }
        if (operation.method().equals("PUT") && path.endsWith("/logo")) {
            headers.addAll(List.of("Content-Type", "image/png"));
            return caller.send(operation.method(), path, "no picture", headers);
        }
        return caller.send(operation.method(), path, body(operation), headers);
    }

    /** Bodies that would be taken if the thing were the caller's own. */
    private String body(Operation operation) {
        String client = ours.clientParty().publicId().prefixed("pty");
        String seller = ours.resellerParty().publicId().prefixed("pty");
        String path = operation.path();
        if (operation.method().equals("PATCH")) {
            return path.startsWith("/parties") ? "{\"city\":\"Kiel\"}" : "{\"name\":\"Taken\"}";
        }
        if (path.endsWith("/roles") || path.startsWith("/roles")) {
            boolean writes =
                    operation.method().equals("PUT") || operation.method().equals("POST");
            return writes ? "{\"name\":\"Taken\",\"permissions\":[\"view-parties\"]}" : null;
        }
        if (path.endsWith("/memberships")) {
            return operation.method().equals("POST")
                    ? "{\"email\":\"taken@nimbill.test\",\"displayName\":\"Taken\",\"role\":\"CLIENT_VIEWER\"}"
                    : null;
        }
        if (path.startsWith("/users") || path.startsWith("/memberships")) {
            return null;
        }
        if (path.endsWith("/branding")) {
            return operation.method().equals("PUT") ? "{\"footer\":\"Taken\"}" : null;
        }
        if (path.startsWith("/partner-accounts") && path.endsWith("/datasets")) {
            return "{\"export\":\"Taken\"}";
        }
        if (path.endsWith("/vendor-operations")) {
            return "{\"act\":\"suspend\",\"externalId\":\"111111111111\"}";
        }
        if (path.endsWith("/polling")) {
            return "{\"everyMinutes\":5}";
        }
        if (path.endsWith("/reasons")) {
            return "{\"reason\":\"x\"}";
        }
        if (path.endsWith("/decisions")) {
            return "{\"approve\":true}";
        }
        if (path.endsWith("/secrets")) {
            return "{\"overlapHours\":1}";
        }
        if (path.endsWith("/moves")) {
            return "{\"sellerId\":\"" + seller + "\"}";
        }
        if (path.startsWith("/cloud-accounts") && path.endsWith("/assignments")) {
            return "{\"clientId\":\"" + client + "\",\"validFrom\":\"2099-01-01\"}";
        }
        if (path.endsWith("/assignment-ends") || path.endsWith("/end")) {
            return "{\"validTo\":\"2099-01-01\"}";
        }
        if (path.startsWith("/price-books") && path.endsWith("/assignments")) {
            return "{\"validFrom\":\"2099-01-01\"}";
        }
        if (path.endsWith("/stated-totals") && operation.method().equals("PUT")) {
            return "{\"currency\":\"EUR\",\"total\":\"1\"}";
        }
        if (path.endsWith("/previews")) {
            return operation.method().equals("POST") && path.startsWith("/price") ? "{}" : null;
        }
        if (path.endsWith("/shadow-runs")) {
            return operation.method().equals("POST") ? "{\"months\":1}" : null;
        }
        if (path.endsWith("/steps")) {
            return operation.method().equals("POST") ? "{\"step\":\"PROVED\"}" : null;
        }
        if (path.startsWith("/offers") || path.startsWith("/subscriptions")) {
            return ofCatalogue(operation);
        }
        if (path.endsWith("/reopenings")) {
            return "{\"reason\":\"Taken\"}";
        }
        if (path.startsWith("/cost-centres")) {
            return path.endsWith("/mappings")
                    ? "{\"cloudAccountId\":\"" + ours.id("cla") + "\",\"validFrom\":\"2099-01-01\"}"
                    : operation.method().equals("PUT") ? "{\"code\":\"1\",\"name\":\"Taken\"}" : null;
        }
        if (path.endsWith("/versions")) {
            return "{\"validFrom\":\"2099-01-01\"}";
        }
        if (path.endsWith("/discounts") || path.startsWith("/price-discounts")) {
            return List.of("GET", "DELETE").contains(operation.method())
                    ? null
                    : "{\"name\":\"Taken\",\"percent\":\"1\"}";
        }
        boolean rule = path.endsWith("/rules") || operation.method().equals("PUT");
        return rule && !operation.method().equals("GET") ? "{\"model\":\"PASS_THROUGH\"}" : null;
    }

    private static String ofCatalogue(Operation operation) {
        String path = operation.path();
        if (operation.method().equals("GET") || path.endsWith("/activation") || path.endsWith("/closure")) {
            return null;
        }
        if (path.endsWith("/prices")) {
            return "{\"currency\":\"EUR\",\"amount\":\"1\",\"validFrom\":\"2099-01-01\"}";
        }
        if (path.startsWith("/offers")) {
            return path.endsWith("/recipients") ? "{}" : "{\"name\":\"Taken\",\"model\":\"FLAT\",\"items\":[]}";
        }
        if (path.endsWith("/adjustments")) {
            return "{\"day\":\"2099-01-01\",\"amount\":\"1\",\"reason\":\"Taken\"}";
        }
        return path.endsWith("/quantities")
                ? "{\"from\":\"2099-01-01\",\"quantity\":\"2\"}"
                : "{\"from\":\"2099-01-01\"}";
    }

    @Test
    @DisplayName("A2: a foreign child under an own parent, and filters")
    void others_named_in_bodies_and_filters_are_as_if_they_never_were() {
        String account = ours.id("cla");
        String book = ours.id("pbk");
        String version = ours.id("pbv");
        String client = ours.clientParty().publicId().prefixed("pty");
        for (String party : theirs.ids().get("pty")) {
            same(
                    "/parties",
                    "{\"sellerId\":\"%s\",\"kind\":\"CLIENT\",\"legalName\":\"X\",\"country\":\"DE\","
                            + "\"currency\":\"EUR\"}",
                    party);
            same("/parties/" + client + "/moves", "{\"sellerId\":\"%s\"}", party);
            same(
                    "/cloud-accounts/" + account + "/assignments",
                    "{\"clientId\":\"%s\",\"validFrom\":\"2099-01-01\"}",
                    party);
            same("/price-books", "{\"sellerId\":\"%s\",\"name\":\"X\",\"currency\":\"EUR\"}", party);
            same("/price-books/" + book + "/assignments", "{\"buyerId\":\"%s\",\"validFrom\":\"2099-01-01\"}", party);
            same("/agreements", "{\"buyerId\":\"%s\",\"validFrom\":\"2099-01-01\"}", party);
            same("/products", "{\"sellerId\":\"%s\",\"code\":\"X\",\"name\":\"X\",\"unit\":\"X\"}", party);
            same(
                    "/offers/" + ours.id("off") + "/prices",
                    "{\"buyerId\":\"%s\",\"currency\":\"EUR\",\"amount\":\"1\",\"validFrom\":\"2099-01-01\"}",
                    party);
            same(
                    "/subscriptions",
                    "{\"clientId\":\"%s\",\"offerId\":\"" + ours.id("off") + "\",\"startsOn\":\"2099-01-01\"}",
                    party);
            same("/cost-centres", "{\"clientId\":\"%s\",\"code\":\"9\",\"name\":\"X\"}", party);
            same(
                    "/agreements",
                    "{\"sellerId\":\"%s\",\"buyerId\":\"" + client + "\",\"validFrom\":\"2099-01-01\"}",
                    party);
            for (String query : List.of(
                    "/charges?month=2025-09&buyerId=",
                    "/unbilled-charges?sellerId=",
                    "/unbilled-charges?buyerId=",
                    "/cost-analysis?from=2025-09-01&to=2025-10-01&client=",
                    "/cost-analysis?from=2025-09-01&to=2025-10-01&by=CLIENT&reseller=",
                    "/cost-analysis/bars?from=2025-09-01&to=2025-10-01&client=",
                    "/cost-analysis/waterfalls?from=2025-09-01&to=2025-10-01&client=",
                    "/cost-analysis/forecasts?client=",
                    "/invoices?buyerId=",
                    "/cloud-accounts?partyId=",
                    "/price-books?sellerId=",
                    "/products?sellerId=",
                    "/offers?sellerId=",
                    "/offers/" + ours.id("off") + "/prices?sellerId=",
                    "/subscriptions?partyId=",
                    "/agreements?sellerId=",
                    "/cost-centres?clientId=",
                    "/cost-centres/mappings?clientId=",
                    "/cost-centres/charges?month=2025-09&clientId=",
                    "/agreements?buyerId=",
                    "/agreements?sellerId=" + ours.id("pty") + "&buyerId=")) {
                sameQuery(query, party);
            }
        }
        same(
                "/price-book-versions/" + version + "/rules",
                "{\"model\":\"PASS_THROUGH\",\"cloudAccountId\":\"%s\"}",
                theirs.id("cla"));
        sameQuery("/charges?month=2025-09&cloudAccountId=", theirs.id("cla"));
        sameQuery("/cost-analysis?from=2025-09-01&to=2025-10-01&account=", theirs.id("cla"));
        same(
                "/subscriptions",
                "{\"clientId\":\"" + client + "\",\"offerId\":\"%s\",\"startsOn\":\"2099-01-01\"}",
                theirs.id("off"));
        same(
                "/agreements",
                "{\"buyerId\":\"" + client + "\",\"validFrom\":\"2099-01-01\",\"priceBookId\":\"%s\"}",
                theirs.id("pbk"));
        same(
                "/cost-centres/" + ours.id("ccn") + "/mappings",
                "{\"cloudAccountId\":\"%s\",\"validFrom\":\"2099-01-01\"}",
                theirs.id("cla"));
        same(
                "/price-books/" + book + "/assignments",
                "{\"buyerId\":\"%s\",\"validFrom\":\"2099-01-01\"}",
                theirs.clientParty().publicId().prefixed("pty"));
        sameQuery("/charges?month=2025-09&buyerId=" + client + "&cloudAccountId=", theirs.id("cla"));
        sameQuery("/cloud-accounts?partyId=" + client + "&q=", theirs.mark());
        sameQuery("/invoices?buyerId=" + client + "&number=", theirs.mark());
        sameQuery(
                "/unbilled-charges?sellerId=" + ours.id("pty") + "&buyerId=",
                theirs.ids().get("pty").get(1));
        sameQuery("/invoices?number=", theirs.mark());
        sameQuery("/cloud-accounts?q=", theirs.mark());
    }

    private void same(String path, String body, String foreign) {
        Answer answer = ours.reseller().post(path, body.formatted(foreign));
        Answer never = ours.reseller().post(path, body.formatted(TwoBranches.never(foreign)));
        assertThat(answer.status()).as(path + body).isEqualTo(never.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.problemWithoutTrace()).as(path + body).isEqualTo(never.problemWithoutTrace());
        requireNothingOfTheirs(path + body, answer);
    }

    private void sameQuery(String query, String foreign) {
        boolean isId = foreign.contains("_");
        String other = isId ? TwoBranches.never(foreign) : "never";
        for (ApiClient caller : List.of(ours.reseller(), ours.client())) {
            Answer answer = caller.get(query + foreign);
            Answer never = caller.get(query + other);
            assertThat(answer.status()).as(query).isEqualTo(never.status());
            JsonObject one = answer.status() == 200 ? answer.json() : answer.problemWithoutTrace();
            assertThat(one).as(query).isEqualTo(never.status() == 200 ? never.json() : never.problemWithoutTrace());
        }
    }

    @Test
    void no_list_and_no_document_of_ours_holds_anything_of_theirs_or_of_a_cost_above() {
        assertThat(theirs.reseller().get("/parties").body()).contains(theirs.mark());
        assertThat(theirs.reseller().get("/invoices").body()).contains("77333.");
        Map<String, ApiClient> callers = Map.of("reseller", ours.reseller(), "client", ours.client());
        callers.forEach((name, caller) -> operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .forEach(operation -> read(name, caller, operation)));
    }

    private void read(String name, ApiClient caller, Operation operation) {
        List<String> paths = new ArrayList<>();
        if (operation.path().contains("{")) {
            ours.ids()
                    .get(prefix(operation.path()))
                    .forEach(id -> paths.add(
                            operation.path().replaceFirst("\\{[^}]+}", id).replaceFirst("\\{[^}]+}", "2025-09-01")));
        } else {
            paths.add(operation.path() + months(operation.path()));
        }
        for (String path : paths) {
            Answer answer = caller.get(path);
            String asked = name + " " + path;
            assertThat(answer.status()).as(asked).isIn(200, 403, 404, 422);
            requireNothingOfTheirs(asked, answer);
            assertThat(answer.body()).as(asked).doesNotContain("44211.13");
            if (name.equals("client")) {
                assertThat(answer.body()).as(asked).doesNotContain("44222.24").doesNotContain("13.77");
            }
        }
    }

    private static String months(String path) {
        return switch (path) {
            case "/charges" -> "?month=2025-09&limit=200";
            case "/cost-centres/charges" -> "?month=2025-09";
            case "/cost-analysis", "/cost-analysis/bars", "/cost-analysis/waterfalls" ->
                "?from=2025-09-01&to=2025-10-01&by=CLIENT";
            case "/tax-rates" -> "?country=DE";
            default -> "";
        };
    }

    private void requireNothingOfTheirs(String asked, Answer answer) {
        String whole = answer.response().headers().map() + "\n" + answer.body();
        theirs.words().forEach(word -> assertThat(whole).as(asked).doesNotContain(word));
    }

    /** Full keys, a key of each single scope, and nobody. */
    private Map<String, ApiClient> callers() {
        Map<String, ApiClient> callers = new LinkedHashMap<>();
        callers.put("reseller", ours.reseller());
        callers.put("client", ours.client());
        callers.put("nobody", tree.as(null));
        for (Permission scope : Role.RESELLER_ADMINISTRATOR.permissions()) {
            if (!Set.of(Permission.MANAGE_API_KEYS, Permission.VIEW_AS).contains(scope)) {
                callers.put(
                        "reseller with " + scope.scope(),
                        tree.as(tree.keyOf(ours.resellerParty(), EnumSet.of(scope), null)
                                .secret()));
            }
        }
        return callers;
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        new ApiClient(settings.baseUrl(), null)
                .get("/openapi?format=JSON")
                .json()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(key ->
                                Set.of("get", "post", "put", "patch", "delete").contains(key))
                        .forEach(key -> found.add(
                                new Operation(key.toUpperCase(Locale.ROOT), path.substring("/api/v1".length())))));
        assertThat(found).hasSizeGreaterThan(40);
        return found;
    }

    private static String prefix(String path) {
        assertThat(ids(path)).as("say which ids stand in " + path).isNotEmpty();
        return ids(path);
    }

    /** Prefix of the ids that stand in an address; empty for one without. */
    static String ids(String path) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
