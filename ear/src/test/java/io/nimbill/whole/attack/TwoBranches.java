package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.ChargeIds;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.party.ApiClientKeeping;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.whole.Rows;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.billing.Runs;
import io.nimbill.whole.billing.Scene;
import io.nimbill.whole.billing.Scenes;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two resellers side by side, each with a client, charges, documents and prices; what is planted in each is known. */
@ApplicationScoped
class TwoBranches {

    static final String PASSWORD = "seven green bottles hang";
    static final LocalDate MONTH = LocalDate.of(2025, 9, 1);

    private static final Set<String> UNPAGED = Set.of("/datasets", "/agreements");

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private ApiClientKeeping apiClients;

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    private Branch ours;
    private Branch theirs;

    /**
     * One of the two.
     *
     * @param ids public ids of what belongs to it, by prefix
     * @param words that may stand in no answer to anybody else: names, mails, amounts
     * @param reseller the reseller's key
     */
    record Branch(
            Scene scene,
            String mark,
            Map<String, List<String>> ids,
            List<String> words,
            String resellerMail,
            String clientMail,
            ApiClient reseller,
            ApiClient client) {

        Party resellerParty() {
            return scene.reseller;
        }

        Party clientParty() {
            return scene.clients.get(0);
        }

        String id(String prefix) {
            return ids.get(prefix).get(0);
        }
    }

    /** The branch whose people attack. */
    Branch ours() {
        plant();
        return ours;
    }

    /** The branch that is attacked. */
    Branch theirs() {
        plant();
        return theirs;
    }

    Browser browser() {
        return new Browser(settings.baseUrl());
    }

    ApiClient staff() {
        return tree.as(tree.keyOf(tree.operator()));
    }

    /** An id of the same form that belongs to nothing. */
    static String never(String id) {
        int split = id.indexOf('_') + 1;
        String prefix = id.substring(0, split);
        if (!prefix.equals("chg_")) {
            return prefix + PublicId.random().value();
        }
        ChargeIds charges = CDI.current().select(ChargeIds.class).get();
        ChargeKey key = charges.parse(id);
        String account = "cla_" + PublicId.random().value();
        return charges.of(new ChargeKey(key.periodStart(), key.dataset(), account, key.rowNo(), key.level()));
    }

    private void plant() {
        if (ours == null) {
            Scene mine = scene("Ours");
            Scene other = scene("Theirs");
            use(mine, "44211.13", "44222.24", "44233.35");
            use(other, "77311.13", "77322.24", "77333.35");
            runs.issueInvoices(MONTH);
            Branch one = branch(mine, List.of());
            theirs = branch(other, List.of("77311", "77322", "77333"));
            ours = one;
        }
    }

    private Scene scene(String name) {
        return scenes.resellerWithClients(name + PublicId.random().value().substring(0, 10), 1, MONTH);
    }

    /** After all agreements: a new one has everything of its seller rated again, and these charges come from no rows. */
    private static void use(Scene scene, String cost, String resellerPays, String clientPays) {
        scene.usage(0, "Amazon EC2", cost, resellerPays, clientPays);
    }

    private Branch branch(Scene scene, List<String> amounts) {
        ApiClient reseller = tree.as(tree.keyOf(scene.reseller));
        ApiClient client = tree.as(tree.keyOf(scene.clients.get(0)));
        String mark = scene.reseller.profile().legalName();
        String resellerMail =
                user(scene.reseller, "boss@" + mark.toLowerCase(Locale.ROOT), Role.RESELLER_ADMINISTRATOR);
        String clientMail =
                user(scene.clients.get(0), "buyer@" + mark.toLowerCase(Locale.ROOT), Role.CLIENT_ADMINISTRATOR);
        List<String> words = new ArrayList<>(List.of(mark, mark.toLowerCase(Locale.ROOT)));
        for (String amount : amounts) {
            String thousands = amount.substring(0, 2);
            String rest = amount.substring(2);
            words.addAll(List.of(amount + ".", thousands + "," + rest + ".", thousands + "." + rest + ","));
        }
        words.add(scene.reseller.profile().channelCode());
        return new Branch(scene, mark, ids(scene, reseller, mark), words, resellerMail, clientMail, reseller, client);
    }

    private String user(Party party, String mailName, Role role) {
        String mail = mailName + ".example";
        people.add(party, mail, mailName, role.code());
        return mail;
    }

    private Map<String, List<String>> ids(Scene scene, ApiClient reseller, String mark) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        String client = scene.clients.get(0).publicId().prefixed("pty");
        ids.put("pty", List.of(scene.reseller.publicId().prefixed("pty"), client));
        ids.put("inv", all(reseller, "/invoices"));
        ids.put("agr", all(reseller, "/agreements"));
        ids.put("cla", charged(reseller, "cloudAccountId"));
        ids.put("chg", charged(reseller, "id"));
        ids.put("pac", List.of(scene.partnerAccount().prefixed("pac")));
        String book = made(reseller.post("/price-books", "{\"name\":\"Book " + mark + "\",\"currency\":\"EUR\"}"));
        String version = made(reseller.post("/price-books/" + book + "/versions", "{\"validFrom\":\"2026-11-01\"}"));
        String rule = made(reseller.post(
                "/price-book-versions/" + version + "/rules", "{\"model\":\"COST_PLUS\",\"percent\":\"13.77\"}"));
        String discount = made(reseller.post(
                "/price-book-versions/" + version + "/discounts",
                "{\"name\":\"Offer " + mark + "\",\"percent\":\"3\"}"));
        String assigned = made(reseller.post(
                "/price-books/" + book + "/assignments",
                "{\"buyerId\":\"" + client + "\",\"validFrom\":\"2027-01-01\"}"));
        ids.putAll(
                Map.of("pbk", List.of(book), "pbv", List.of(version), "prl", List.of(rule), "pba", List.of(assigned)));
        ids.put("pdc", List.of(discount));
        String product = made(
                reseller.post("/products", "{\"code\":\"P\",\"name\":\"Product " + mark + "\",\"unit\":\"hour\"}"));
        String offer = made(reseller.post(
                "/offers",
                "{\"code\":\"O\",\"name\":\"Offer " + mark + "\",\"model\":\"FLAT\",\"items\":[{\"productId\":\""
                        + product + "\",\"quantity\":\"1\"}]}"));
        ids.putAll(Map.of("prd", List.of(product), "off", List.of(offer), "sub", List.of(subscription(scene, offer))));
        String centre = made(reseller.post(
                "/cost-centres", "{\"clientId\":\"" + client + "\",\"code\":\"C1\",\"name\":\"Centre " + mark + "\"}"));
        ids.put("ccn", List.of(centre));
        ids.put("ccm", List.of(mapping(scene, centre)));
        String role = reseller.post(
                        "/parties/" + ids.get("pty").get(0) + "/roles",
                        "{\"name\":\"Role " + mark + "\",\"permissions\":[\"view-invoices\"]}")
                .json()
                .getString("code");
        ids.put("rol", List.of(role));
        ApiClient.Answer people = reseller.get("/parties/" + client + "/memberships");
        ids.put("mem", values(people.json(), "id"));
        ids.put("usr", values(people.json(), "userId"));
        ids.put("aop", List.of(opening(scene)));
        Rows.KeptList prices = Rows.priceList(scenes.sql(), scene.partnerAccount());
        ids.put("vpl", List.of(prices.list().prefixed("vpl")));
        ids.put("vpc", List.of(prices.price().prefixed("vpc")));
        ids.put(
                "key",
                List.of(tree.keyOf(scene.reseller, EnumSet.of(Permission.VIEW_PARTIES), null)
                        .key()
                        .publicId()
                        .prefixed("key")));
        ids.put("apc", List.of(apiClient(scene.reseller)));
        ids.put("apr", List.of("apr_" + PublicId.random().value()));
        ids.put("dlv", all(staff(), "/deliveries").subList(0, 1));
        ids.put("dts", all(staff(), "/datasets").subList(0, 1));
        ids.put("opn", all(staff(), "/job-runs").subList(0, 1));
        ids.forEach((prefix, list) -> assertThat(list).as(prefix).isNotEmpty());
        return ids;
    }

    /** Not through the use case: a mapping has charges rated again, and these come from no rows. */
    private String mapping(Scene scene, String centre) {
        PublicId id = PublicId.random();
        scenes.sql()
                .update(
                        "INSERT INTO cost_centre_mapping (id, public_id, client_id, cost_centre_id, tag_key, tag_value, valid_from,"
                                + " recorded_at, version) SELECT 900000 + id, ?, client_id, id, 'team', ?, '2026-01-01',"
                                + " UTC_TIMESTAMP(6), 0 FROM cost_centre WHERE public_id = ?",
                        id,
                        scene.reseller.profile().legalName(),
                        centre.substring(4));
        return id.prefixed("ccm");
    }

    /** Not through the use case: it comes to nothing that the documents of these branches would have to show. */
    private String subscription(Scene scene, String offer) {
        PublicId id = PublicId.random();
        Rows.subscription(id, offer, scene.clients.get(0).id(), scenes.sql());
        return id.prefixed("sub");
    }

    /** Not through the use case: no vendor is asked. */
    private String opening(Scene scene) {
        PublicId id = PublicId.random();
        scenes.sql()
                .update(
                        "INSERT INTO account_opening (public_id, partner_account_id, client_id, name, state, asked_at, asked_by)"
                                + " SELECT ?, id, ?, ?, 'FAILED', UTC_TIMESTAMP(6), 'test' FROM partner_account WHERE public_id = ?",
                        id,
                        scene.clients.get(0).id(),
                        scene.reseller.profile().legalName(),
                        scene.partnerAccount());
        return id.prefixed("aop");
    }

    private static List<String> all(ApiClient client, String list) {
        return values(
                client.get(list + (UNPAGED.contains(list) ? "" : "?limit=200")).json(), "id");
    }

    private static List<String> charged(ApiClient client, String field) {
        return values(client.get("/charges?month=2025-09").json(), field).stream()
                .distinct()
                .toList();
    }

    private static List<String> values(JsonObject page, String field) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString(field))
                .toList();
    }

    private static String made(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private String apiClient(Party party) {
        List<String> made = new ArrayList<>();
        currentCaller.runAs(
                Caller.system("test"),
                () -> made.add(apiClients
                        .make(party.publicId(), "test", EnumSet.of(Permission.VIEW_PARTIES), null)
                        .client()
                        .publicId()
                        .prefixed("apc")));
        return made.get(0);
    }
}
