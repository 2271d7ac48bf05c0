package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.Rows;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Operator, distributors, resellers and clients, each with a sibling, and to each node what can belong to one: prices, terms,
 * cloud accounts, charges, documents, and what the installation has of vendors.
 */
@ApplicationScoped
class RightsTree {

    static final LocalDate MONTH = LocalDate.of(2025, 9, 1);

    /** What a dataset's credential would look like if it were ever shown. */
    static final String CREDENTIAL = "canary-" + PublicId.random().value();

    private static final LocalDate SINCE = LocalDate.parse("2026-01-01");

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private PartyRegistration registration;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private RightsPrograms programs;

    @Inject
    private RightsSales sales;

    @Inject
    private People people;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    private final Map<String, Party> nodes = new LinkedHashMap<>();
    private final List<Thing> things = new ArrayList<>();
    private ApiClient staff;

    /** How far something is seen from its owner. */
    enum Reach {
        /** By the owner and all above. */
        SUBTREE,
        /** By the seller alone and the operator: what a seller asks is no business of those above it. */
        OWN_SELLING,
        /** By the seller, all above it, and the buyer. */
        EDGE,
        /** By the operator's staff alone. */
        INSTALLATION
    }

    /** Something with an id, at a node. */
    record Thing(String prefix, String id, Reach reach, String node, Party owner, Party buyer) {

        boolean isWithinReachOf(Party caller) {
            if (caller.kind() == PartyKind.OPERATOR) {
                return true;
            }
            boolean covered = owner.path().startsWith(caller.path());
            return switch (reach) {
                case SUBTREE -> covered;
                case OWN_SELLING -> owner.id().equals(caller.id());
                case EDGE -> covered || (buyer != null && buyer.id().equals(caller.id()));
                case INSTALLATION -> false;
            };
        }
    }

    /** By name, from the top. */
    Map<String, Party> nodes() {
        return nodes;
    }

    List<Thing> things(String prefix) {
        return things.stream().filter(thing -> thing.prefix().equals(prefix)).toList();
    }

    void plant() {
        staff = tree.as(tree.keyOf(tree.operator()));
        Party operator = node("operator", tree.operator());
        Party distributor = node("distributor", below(operator, PartyKind.DISTRIBUTOR));
        Party otherDistributor = node("other distributor", below(operator, PartyKind.DISTRIBUTOR));
        Party reseller = node("reseller", below(distributor, PartyKind.RESELLER));
        Party otherReseller = node("other reseller", below(distributor, PartyKind.RESELLER));
        Party client = node("client", below(reseller, PartyKind.CLIENT));
        Party otherClient = node("other client", below(reseller, PartyKind.CLIENT));
        Party nephew = below(otherReseller, PartyKind.CLIENT);
        Party cousin = below(otherDistributor, PartyKind.CLIENT);
        nodes.forEach((name, party) -> add("pty", party.publicId().prefixed("pty"), Reach.SUBTREE, name, party, null));
        selling("operator", operator, otherDistributor);
        selling("distributor", distributor, otherReseller);
        selling("other distributor", otherDistributor, cousin);
        selling("reseller", reseller, otherClient);
        selling("other reseller", otherReseller, nephew);
        sales.begin(operator);
        account("client", client, operator, distributor, reseller);
        account("other client", otherClient, operator, distributor, reseller);
        sold("operator", account(null, cousin, operator, otherDistributor), 0, operator, otherDistributor);
        sold("other distributor", account(null, cousin, operator, otherDistributor), 1, otherDistributor, cousin);
        sold("distributor", account(null, nephew, operator, distributor, otherReseller), 1, distributor, otherReseller);
        sold("other reseller", account(null, nephew, operator, distributor, otherReseller), 2, otherReseller, nephew);
        sold("reseller", account(null, otherClient, operator, distributor, reseller), 2, reseller, otherClient);
        sold("client", account(null, client, operator, distributor, reseller), 2, reseller, client);
        centres("client", client);
        centres("other client", otherClient);
        nodes.forEach(this::people);
        nodes.forEach(this::programs);
        installation(operator);
    }

    /** Takes the money out again: other tests check the books. */
    void clear() {
        sales.clear();
    }

    /** A client at or below a party; null when there is none. */
    Party someClientOf(Party party) {
        return nodes.values().stream()
                .filter(each -> each.kind() == PartyKind.CLIENT && each.path().startsWith(party.path()))
                .findFirst()
                .orElse(null);
    }

    /** An account that a planted client has. */
    String accountOf(Party client) {
        return things("cla").stream()
                .filter(thing -> thing.owner().equals(client))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The planted node above, if it is among them. */
    Party sellerOf(Party party) {
        return nodes.values().stream()
                .filter(each -> party.parentId().equals(java.util.Optional.of(each.id())))
                .findFirst()
                .orElse(null);
    }

    private void installation(Party operator) {
        PublicId dataset = tree.dataset().publicId();
        currentCaller.runAs(Caller.system("test"), () -> vendors.replaceCredential(dataset, CREDENTIAL));
        add("dts", dataset.prefixed("dts"), Reach.INSTALLATION, "operator", operator, null);
        add("pac", sales.partnerAccount().prefixed("pac"), Reach.INSTALLATION, "operator", operator, null);
        add("dlv", sales.delivery().prefixed("dlv"), Reach.INSTALLATION, "operator", operator, null);
        add("opn", sales.operation().prefixed("opn"), Reach.INSTALLATION, "operator", operator, null);
        add("apr", sales.approval().prefixed("apr"), Reach.INSTALLATION, "operator", operator, null);
        add("aop", sales.opening().prefixed("aop"), Reach.INSTALLATION, "operator", operator, null);
        Rows.KeptList prices = sales.priceList();
        add("vpl", prices.list().prefixed("vpl"), Reach.INSTALLATION, "operator", operator, null);
        add("vpc", prices.price().prefixed("vpc"), Reach.INSTALLATION, "operator", operator, null);
    }

    private void people(String name, Party party) {
        String role = "{\"name\":\"" + PublicId.random().value() + "\",\"permissions\":[\"view-parties\"]}";
        ApiClient.Answer made = staff.post("/parties/" + party.publicId().prefixed("pty") + "/roles", role);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        add("rol", made.json().getString("code"), Reach.SUBTREE, name, party, null);
        JsonObject member = member(party, made.json().getString("code"));
        add("mem", member.getString("id"), Reach.SUBTREE, name, party, null);
        add("usr", member.getString("userId"), Reach.SUBTREE, name, party, null);
    }

    private void programs(String name, Party party) {
        add("key", programs.key(party), Reach.SUBTREE, name, party, null);
        add("apc", programs.apiClient(party), Reach.SUBTREE, name, party, null);
    }

    private JsonObject member(Party party, String roleCode) {
        String mail = people.withRole(party, "Somebody", roleCode);
        List<JsonObject> members = staff.get("/parties/" + party.publicId().prefixed("pty") + "/memberships")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        return members.stream()
                .filter(each -> each.getString("email").equals(mail))
                .findFirst()
                .orElseThrow();
    }

    /** What may be taken away in place of a thing that is still needed. */
    String another(Thing thing) {
        return switch (thing.prefix()) {
            case "mem" -> member(thing.owner(), roleAt(thing.node())).getString("id");
            case "key" -> programs.key(thing.owner());
            case "apc" -> programs.apiClient(thing.owner());
            default -> thing.id();
        };
    }

    private String roleAt(String node) {
        return things("rol").stream()
                .filter(role -> role.node().equals(node))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void centres(String name, Party client) {
        String clientId = client.publicId().prefixed("pty");
        String centre = made(
                "/cost-centres",
                "{\"clientId\":\"" + clientId + "\",\"code\":\"C1\",\"name\":\"Centre " + name + "\"}");
        String mapping = made(
                "/cost-centres/" + centre + "/mappings",
                "{\"cloudAccountId\":\"" + accountOf(client) + "\",\"validFrom\":\"2030-01-01\"}");
        PublicId subscription = PublicId.random();
        Rows.subscription(subscription, things("off").get(0).id(), client.id(), Sql.on(database));
        add("sub", subscription.prefixed("sub"), Reach.SUBTREE, name, client, null);
        add("ccn", centre, Reach.SUBTREE, name, client, null);
        add("ccm", mapping, Reach.SUBTREE, name, client, null);
    }

    private void selling(String name, Party seller, Party buyer) {
        String sellerId = seller.publicId().prefixed("pty");
        String buyerId = buyer.publicId().prefixed("pty");
        String book = made(
                "/price-books",
                "{\"sellerId\":\"" + sellerId + "\",\"name\":\"Book " + name + "\",\"currency\":\"EUR\"}");
        String version = made("/price-books/" + book + "/versions", "{\"validFrom\":\"2030-11-01\"}");
        String rule = made("/price-book-versions/" + version + "/rules", "{\"model\":\"PASS_THROUGH\"}");
        String discount =
                made("/price-book-versions/" + version + "/discounts", "{\"name\":\"Offer\",\"percent\":\"1\"}");
        String assigned = made(
                "/price-books/" + book + "/assignments",
                "{\"buyerId\":\"" + buyerId + "\",\"validFrom\":\"2030-01-01\"}");
        String agreement = made(
                "/agreements",
                "{\"sellerId\":\"" + sellerId + "\",\"buyerId\":\"" + buyerId + "\",\"validFrom\":\"2030-01-01\"}");
        String product = made(
                "/products",
                "{\"sellerId\":\"" + sellerId + "\",\"code\":\""
                        + PublicId.random().value() + "\",\"name\":\"Product " + name + "\",\"unit\":\"hour\"}");
        String offer = made(
                "/offers",
                "{\"sellerId\":\"" + sellerId + "\",\"code\":\""
                        + PublicId.random().value() + "\",\"name\":\"Offer " + name
                        + "\",\"model\":\"FLAT\",\"items\":[{\"productId\":\"" + product + "\",\"quantity\":\"1\"}]}");
        add("prd", product, Reach.OWN_SELLING, name, seller, null);
        add("off", offer, Reach.OWN_SELLING, name, seller, null);
        Map.of("pbk", book, "pbv", version, "prl", rule, "pdc", discount, "pba", assigned, "agr", agreement)
                .forEach((prefix, id) -> add(prefix, id, Reach.OWN_SELLING, name, seller, null));
    }

    private void sold(String name, CloudAccount account, int level, Party seller, Party buyer) {
        add("chg", sales.charge(account, level), Reach.EDGE, name, seller, buyer);
        add("inv", sales.invoice(seller, buyer).prefixed("inv"), Reach.EDGE, name, seller, buyer);
    }

    /** An account of a client with a charge on each edge down to it; {@code name} is null where it only serves those. */
    private CloudAccount account(String name, Party client, Party... sellers) {
        CloudAccount account = tree.accountOf(client, SINCE);
        List<Party> chain = new ArrayList<>(List.of(sellers));
        chain.add(client);
        sales.use(account, chain);
        if (name != null) {
            add("cla", account.publicId().prefixed("cla"), Reach.SUBTREE, name, client, null);
        }
        return account;
    }

    private Party node(String name, Party party) {
        nodes.put(name, party);
        return party;
    }

    private Party below(Party seller, PartyKind kind) {
        String mark = PublicId.random().value().substring(0, 8);
        PartyProfile profile = PartyProfile.named("Matrix " + mark, "DE", "EUR");
        PartyProfile whole = kind == PartyKind.RESELLER ? profile.withChannelCode("M" + mark) : profile;
        List<Party> made = new ArrayList<>();
        currentCaller.runAs(
                Caller.system("test"), () -> made.add(registration.register(seller.publicId(), kind, whole, SINCE)));
        return made.get(0);
    }

    private String made(String path, String body) {
        ApiClient.Answer answer = staff.post(path, body);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private void add(String prefix, String id, Reach reach, String node, Party owner, Party buyer) {
        things.add(new Thing(prefix, id, reach, node, owner, buyer));
    }
}
