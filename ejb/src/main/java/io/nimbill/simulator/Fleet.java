package io.nimbill.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that runs in a plan. Three quarters of a step's lines come from resources that always run, the rest from
 * resources that take turns. The always-running ones come first, those under a savings plan before all others and
 * side by side per account and SKU, so that one negation can follow each group.
 */
final class Fleet {

    private final SimulationPlan plan;
    private final Chance chance;
    private final List<Account> accounts;
    private final List<Sku> skus;
    private final List<Resource> resources;
    private final List<Commitment> reservations = new ArrayList<>();
    private final Commitment savingsPlan;
    private final int always;
    private final int turning;

    Fleet(SimulationPlan plan, List<Account> accounts, List<Sku> skus) {
        this.plan = plan;
        this.chance = plan.chance();
        this.accounts = accounts;
        this.skus = skus;
        int perStep = Math.max(1, plan.size().linesPerDay() / plan.format().stepsPerDay());
        this.turning = perStep / 4;
        this.always = perStep - turning;
        List<Resource> made = new ArrayList<>();
        for (int i = 0; i < always + 3 * turning; i++) {
            made.add(resource(i));
        }
        this.savingsPlan = savingsPlans() ? cover(made) : null;
        if (commitments() && plan.has(Feature.RESERVATIONS)) {
            reserve(made);
        }
        made.subList(0, always)
                .sort(Comparator.comparingInt(Fleet::order)
                        .thenComparingInt(resource ->
                                order(resource) == 0 ? resource.account().index() : 0)
                        .thenComparing(resource ->
                                order(resource) == 0 ? resource.sku().id().toString() : "")
                        .thenComparingInt(Resource::index));
        this.resources = made;
    }

    /** How many resources run in a step. */
    int perStep() {
        return always + turning;
    }

    /** The place-th of the resources that run in a step. */
    Resource running(int step, int place) {
        return place < always
                ? resources.get(place)
                : resources.get(always + Math.floorMod(step * turning + place - always, 3 * turning));
    }

    List<Commitment> reservations() {
        return reservations;
    }

    /** The payer's savings plan, or null when the plan has none. */
    Commitment savingsPlan() {
        return savingsPlan;
    }

    private boolean commitments() {
        return plan.format().dialect() != DeliveryFormat.Dialect.DAILY_RATED;
    }

    /** The MCA export with 60 columns is older than savings plans and has no column that would name one. */
    private boolean savingsPlans() {
        return commitments() && plan.has(Feature.SAVINGS_PLANS) && plan.format() != DeliveryFormat.AZURE_MCA;
    }

    private Resource resource(int index) {
        long drawn = chance.at(20, index);
        Account account = accounts.get(
                index < plan.size().accounts() ? index : skewed(plan.size().accounts(), chance.at(21, index)));
        Sku sku = skus.get(index < skus.size() ? index : skuPlace(chance.at(22, index)));
        Tags tags = Tags.of(plan.has(Feature.TAGS) && Chance.below(10, drawn) != 0, chance.at(23, index));
        String name = Resource.nameFor(sku.service(), tags, drawn);
        String group = "rg-" + tags.application();
        long base = Math.min(
                Chance.between(sku.from(), sku.to(), chance.at(24, index)),
                Chance.between(sku.from(), sku.to(), chance.at(25, index)));
        return new Resource(
                index,
                account,
                sku,
                Text.of(Resource.idFor(plan.vendor(), account, sku, group, name, drawn)),
                Text.of(name),
                Text.of(
                        sku.instanceType().toString().isEmpty() || plan.vendor() == SimulatedVendor.MICROSOFT
                                ? ""
                                : zone(sku.region(), drawn)),
                Text.of(group),
                tags,
                base,
                null,
                plan.has(Feature.FREE_TIER) && !sku.isCoverable() && Chance.below(14, drawn >>> 40) == 0);
    }

    private String zone(Region region, long drawn) {
        String letter = String.valueOf((char) ('a' + Chance.below(3, drawn >>> 20)));
        return plan.vendor() == SimulatedVendor.AWS ? region.code() + letter : region.code() + "-" + letter;
    }

    private int skuPlace(long drawn) {
        int place = skewed(skus.size(), drawn >>> 8);
        return Chance.below(10, drawn) < 4 ? place - place % plan.size().services() : place;
    }

    private static int skewed(int bound, long drawn) {
        return Math.min(Chance.below(bound, drawn), Chance.below(bound, drawn >>> 32));
    }

    private Commitment cover(List<Resource> made) {
        Account payer = accounts.get(accounts.size() - 1);
        Sum hourly = new Sum();
        Amount price = new Amount();
        List<Integer> covered = new ArrayList<>();
        int coverable = 0;
        for (int i = 0; i < always; i++) {
            Resource resource = made.get(i);
            if (resource.sku().isCoverable() && coverable++ % 3 == 0) {
                price.set(resource.sku().price().percent(Commitment.PLAN_PERCENT));
                hourly.add(price);
                covered.add(i);
            }
        }
        long fee = hourly.total()
                .multiply(BigDecimal.valueOf(110))
                .movePointLeft(2)
                .setScale(3, RoundingMode.UP)
                .unscaledValue()
                .longValueExact();
        String id = Ids.uuid(chance.at(27), chance.at(28));
        Commitment commitment = new Commitment(
                Commitment.Type.SAVINGS_PLAN,
                Text.of(
                        switch (plan.vendor()) {
                            case AWS -> "arn:aws:savingsplans::" + payer.id() + ":savingsplan/" + id;
                            case MICROSOFT ->
                                "/providers/Microsoft.BillingBenefits/savingsPlanOrders/" + id + "/savingsPlans/" + id;
                            case GOOGLE -> "projects/" + payer.id() + "/commitments/" + id;
                        }),
                Text.of("Compute savings plan, 1 year, no upfront"),
                payer,
                null,
                1,
                0,
                new Decimal(fee, 3));
        covered.forEach(i -> made.set(i, made.get(i).coveredBy(commitment)));
        return commitment;
    }

    private void reserve(List<Resource> made) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        int coverable = 0;
        for (int i = 0; i < always; i++) {
            Resource resource = made.get(i);
            if (resource.sku().isCoverable() && coverable++ % 3 == 1) {
                groups.computeIfAbsent(
                                resource.account().id() + "|" + resource.sku().id(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        int number = 0;
        for (List<Integer> group : groups.values()) {
            Resource first = made.get(group.get(0));
            Commitment reservation = reservation(first, group.size(), number++);
            reservations.add(reservation);
            group.forEach(i -> made.set(i, made.get(i).coveredBy(reservation)));
        }
    }

    private Commitment reservation(Resource first, int used, int number) {
        String id = Ids.uuid(chance.at(30, number), chance.at(31, number));
        int unused = number % 4 == 0 ? 1 : 0;
        Sku sku = first.sku();
        return new Commitment(
                Commitment.Type.RESERVATION,
                Text.of(
                        switch (plan.vendor()) {
                            case AWS ->
                                "arn:aws:" + sku.service().namespace() + ":"
                                        + sku.region().code() + ":"
                                        + first.account().id() + ":reserved-instances/" + id;
                            case MICROSOFT -> id;
                            case GOOGLE -> "projects/" + first.account().id() + "/commitments/" + id;
                        }),
                Text.of(sku.instanceType() + " " + sku.region().name() + ", 1 year"),
                first.account(),
                sku,
                used + unused,
                unused,
                sku.price().percent(Commitment.RESERVED_PERCENT));
    }

    private static int order(Resource resource) {
        return resource.coverage() != null && resource.coverage().type() == Commitment.Type.SAVINGS_PLAN ? 0 : 1;
    }
}
