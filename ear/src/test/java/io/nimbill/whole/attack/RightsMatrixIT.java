package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.attack.RightsTree.Thing;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Role × operation × node: every ready-made role wherever it can be held, roles of a single permission, every operation of the
 * API, and things of the own node, those below, above and beside it, and what never was. What is expected follows from {@link
 * RightsSaid}, with which the use cases have to agree, and from the tree. An operation of which nobody has said who may do it
 * fails the test.
 */
@InServer
class RightsMatrixIT {

    private static final String NEVER = "never was";

    /** Nobody sets their own tax, seller or end; how they look is theirs. */
    private static final String OWN_MATTERS = "/branding";

    private static final Pattern SECRET = Pattern.compile("nb[kc]_\\w");

    /** Those who make a key or a client are told its secret once. */
    private static final Set<String> TELLING =
            Set.of("POST /api-keys", "POST /api-clients", "POST /api-clients/{id}/secrets");

    /**
     * There are things without: an account that only takes uploads has no schedule, and nobody has looked at it; sellers
     * without a logo; an operator that has not said at which percentages it sells.
     */
    private static final Set<String> PERHAPS_WITHOUT = Set.of(
            "GET /parties/{id}/branding/logo",
            "GET /selling-terms",
            "GET /mail-account",
            "GET /tax-rates",
            "POST /setup/steps",
            "GET /partner-accounts/{id}/polling",
            "GET /partner-accounts/{id}/checks/last",
            "DELETE /partner-accounts/{id}/credentials/{kind}");

    @Inject
    private RightsTree tree;

    @Inject
    private ApiTree apiTree;

    @Inject
    private RightsPrograms programs;

    @Inject
    private Settings settings;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    private final RightsTable table = new RightsTable();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final Map<String, RightsSaid> said = RightsSaid.all();
    private RightsRequests requests;

    /**
     * Who asks, with a key that may what the role may.
     *
     * @param broadly whether of the things of all nodes, or of one
     */
    private record Holder(
            String name, Party party, Set<Permission> permissions, ApiClient client, String actor, boolean broadly) {

        boolean isOperator() {
            return party.kind() == PartyKind.OPERATOR;
        }

        boolean changesNothing() {
            return permissions.stream().allMatch(one -> one.name().startsWith("VIEW_"));
        }
    }

    @BeforeEach
    void plant() {
        System.setProperty("nimbill.requests.per.minute", "0");
        tree.plant();
        requests = new RightsRequests(tree);
    }

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
        tree.clear();
    }

    @Test
    void who_may_do_what_where_follows_from_permissions_and_the_tree(@TempDir Path folder) throws Exception {
        List<ApiOperation> operations = ApiOperation.all(settings.baseUrl());
        requireSaid(operations, Demands.of(settings.home().resolveSibling("nimbill.ear"), folder));
        List<Holder> holders = holders();
        long before = lastEvent();
        for (ApiOperation operation : operations) {
            for (Holder holder : said.get(operation.toString()).isDoor() ? List.<Holder>of() : holders) {
                try {
                    attempt(holder, operation);
                } catch (AssertionError broken) {
                    faults.add(holder.name() + ": " + broken.getMessage());
                }
            }
        }
        List<String> columns = new ArrayList<>(tree.nodes().keySet());
        columns.add(NEVER);
        table.write(settings.home().resolveSibling("failsafe-reports/rights-matrix.txt"), columns);
        Set<String> audited = new HashSet<>(Sql.on(database)
                .list(
                        row -> row.getString(1),
                        "SELECT request_id FROM audit_event WHERE id > ? AND outcome = 'REFUSED'",
                        before));
        refusals.forEach((request, cell) -> {
            if (!audited.contains(request)) {
                faults.add(cell + ": refused without a trace");
            }
        });
        holders.stream().filter(Holder::changesNothing).forEach(this::requireUnchanged);
        Files.write(settings.home().resolveSibling("failsafe-reports/rights-faults.txt"), faults);
        assertThat(faults.size())
                .as("the first of " + faults.stream().limit(20).toList())
                .isZero();
        assertThat(table.size()).isGreaterThan(5000);
        assertThat(holders)
                .filteredOn(Holder::changesNothing)
                .extracting(Holder::name)
                .contains("AUDITOR at operator");
    }

    /** What people said, what the API describes and what the use cases ask for are one. */
    private void requireSaid(List<ApiOperation> operations, Demands demands) {
        List<String> described = operations.stream().map(ApiOperation::toString).toList();
        assertThat(said.keySet())
                .as("RightsSaid says who may do each operation")
                .containsExactlyInAnyOrderElementsOf(described);
        described.forEach(operation -> assertThat(demands.of(operation))
                .as("what the use cases behind %s ask for", operation)
                .contains(said.get(operation).named()));
    }

    private void attempt(Holder holder, ApiOperation operation) {
        if (operation.isAboutOne()) {
            tryEachThing(holder, operation);
        } else {
            tryOwn(holder, operation);
        }
    }

    private void tryEachThing(Holder holder, ApiOperation operation) {
        List<Thing> things = tree.things(operation.prefix());
        if (things.isEmpty()) {
            faults.add("Say in RightsTree what a node has of " + operation);
            return;
        }
        boolean permitted = holder.permissions().containsAll(needed(operation));
        Answer never = null;
        if (holder.broadly() || permitted) {
            never = tryNever(holder, operation, things.get(0));
        }
        for (Thing thing : holder.broadly() ? things : things.subList(0, 1)) {
            tryThing(holder, operation, thing, permitted, never);
        }
    }

    private Answer tryNever(Holder holder, ApiOperation operation, Thing like) {
        Answer never = requests.send(holder.client(), operation, holder.party(), TwoBranches.never(like.id()), null);
        Set<Permission> first = EnumSet.copyOf(needed(operation));
        first.removeAll(said.get(operation.toString()).late());
        boolean none = !first.isEmpty() && first.stream().noneMatch(holder.permissions()::contains);
        boolean all = holder.permissions().containsAll(first);
        check(holder, operation, NEVER, never, none ? 403 : all ? 404 : never.status());
        noteRefusal(holder, operation, NEVER, never);
        return never;
    }

    private void tryThing(Holder holder, ApiOperation operation, Thing thing, boolean permitted, Answer never) {
        boolean within = thing.isWithinReachOf(holder.party());
        boolean goes = permitted && within && operation.method().equals("DELETE");
        String id = goes ? tree.another(thing) : thing.id();
        Answer answer = requests.send(holder.client(), operation, holder.party(), id, thing.owner());
        if (!within) {
            check(holder, operation, thing.node(), answer, never.status());
            requireSame(holder, operation, thing, answer, never);
        } else if (!permitted || isNotTheirs(holder, operation, thing)) {
            check(holder, operation, thing.node(), answer, 403);
        } else {
            requireLetIn(holder, operation, thing.node(), answer);
        }
        noteRefusal(holder, operation, thing.node(), answer);
    }

    private void noteRefusal(Holder holder, ApiOperation operation, String node, Answer answer) {
        boolean without = answer.status() == 404 && PERHAPS_WITHOUT.contains(operation.toString());
        if (answer.status() == 403 || (answer.status() == 404 && !without)) {
            refusals.put(trace(answer), cell(holder, operation, node));
        }
    }

    private void tryOwn(Holder holder, ApiOperation operation) {
        Answer answer = requests.send(holder.client(), operation, holder.party(), null, null);
        String own = tree.nodes().entrySet().stream()
                .filter(node -> node.getValue().equals(holder.party()))
                .findFirst()
                .orElseThrow()
                .getKey();
        boolean theirs = holder.isOperator() || !said.get(operation.toString()).isForOperatorAlone();
        if (theirs && holder.permissions().containsAll(needed(operation))) {
            requireLetIn(holder, operation, own, answer);
        } else {
            check(holder, operation, own, answer, 403);
            noteRefusal(holder, operation, own, answer);
        }
    }

    private boolean isNotTheirs(Holder holder, ApiOperation operation, Thing thing) {
        if (holder.isOperator()) {
            return false;
        }
        boolean own = thing.owner().equals(holder.party()) && thing.prefix().equals("pty");
        boolean manages = needed(operation).contains(Permission.MANAGE_PARTIES);
        return (own && manages && !operation.path().contains(OWN_MATTERS))
                || said.get(operation.toString()).isForOperatorAlone();
    }

    private Set<Permission> needed(ApiOperation operation) {
        return said.get(operation.toString()).needed();
    }

    private void check(Holder holder, ApiOperation operation, String node, Answer answer, int expected) {
        note(holder, operation, node, answer);
        if (answer.status() != expected) {
            faults.add(cell(holder, operation, node) + ": " + answer.status() + " instead of " + expected + " "
                    + answer.body());
        }
    }

    private void requireLetIn(Holder holder, ApiOperation operation, String node, Answer answer) {
        note(holder, operation, node, answer);
        boolean without = PERHAPS_WITHOUT.contains(operation.toString()) && answer.status() == 404;
        boolean in =
                answer.status() < 500 && !Set.of(400, 401, 403, 404, 405, 415).contains(answer.status());
        if (!in && !without) {
            faults.add(
                    cell(holder, operation, node) + ": " + answer.status() + " though it is theirs " + answer.body());
        }
    }

    private void requireSame(Holder holder, ApiOperation operation, Thing thing, Answer answer, Answer never) {
        if (answer.status() >= 400 && !answer.problemWithoutTrace().equals(never.problemWithoutTrace())) {
            faults.add(cell(holder, operation, thing.node()) + " tells that it is there: " + answer.body());
        }
    }

    private void note(Holder holder, ApiOperation operation, String node, Answer answer) {
        table.note(holder.name(), operation.toString(), node, Integer.toString(answer.status()));
        String whole = answer.response().headers().map() + answer.body();
        boolean secret = SECRET.matcher(whole).find() && !TELLING.contains(operation.toString());
        if (whole.contains(RightsTree.CREDENTIAL) || secret) {
            faults.add(cell(holder, operation, node) + " shows a secret");
        }
        boolean knowsCost = holder.isOperator() && holder.permissions().contains(Permission.VIEW_MARGIN);
        if (!knowsCost && whole.contains(RightsSales.VENDOR_COST)) {
            faults.add(cell(holder, operation, node) + " shows what the vendor asks");
        }
    }

    private void requireUnchanged(Holder holder) {
        List<String> done = Sql.on(database)
                .list(
                        row -> row.getString(1),
                        "SELECT action FROM audit_event WHERE actor = ? AND outcome = 'DONE'",
                        holder.actor());
        done.forEach(action -> faults.add(holder.name() + " only looks, and did " + action));
    }

    private List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        for (Role role : Role.values()) {
            tree.nodes().forEach((name, party) -> {
                if (role.fits(party.kind()) && !name.startsWith("other")) {
                    holders.add(holder(role + " at " + name, party, programs.of(role, party), true));
                }
            });
        }
        for (String name : List.of("reseller", "client")) {
            holders.add(single(Permission.MANAGE_API_KEYS, name, true));
        }
        programs.possibleAt(tree.nodes().get("operator")).forEach(one -> holders.add(single(one, "operator", false)));
        return holders;
    }

    /** Of a role that somebody made, with one permission. */
    private Holder single(Permission permission, String node, boolean broadly) {
        Party party = tree.nodes().get(node);
        return holder("Only " + permission + " at " + node, party, programs.ofRoleWith(permission, party), broadly);
    }

    private Holder holder(String name, Party party, Set<Permission> scopes, boolean broadly) {
        KeyKeeping.NewKey made = apiTree.keyOf(party, scopes, null);
        return new Holder(
                name,
                party,
                scopes,
                apiTree.as(made.secret()),
                made.key().publicId().prefixed("key"),
                broadly);
    }

    private long lastEvent() {
        return Sql.on(database)
                .one(row -> row.getLong(1), "SELECT COALESCE(MAX(id), 0) FROM audit_event")
                .orElseThrow();
    }

    private static String trace(Answer answer) {
        return answer.json().getString("traceId");
    }

    private static String cell(Holder holder, ApiOperation operation, String node) {
        return holder.name() + ": " + operation + " of " + node;
    }
}
