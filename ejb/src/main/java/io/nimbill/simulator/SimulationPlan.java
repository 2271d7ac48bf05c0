package io.nimbill.simulator;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to simulate: one delivery of one vendor's dataset for one month. Immutable; each {@code with…} returns a
 * changed copy and refuses, with an {@link IllegalArgumentException}, what no vendor publishes. The same plan gives
 * the same bytes.
 */
public final class SimulationPlan {

    private static final List<String> COMPANIES = List.of(
            "Bergtal Logistik",
            "Nordlicht Medien",
            "Alpina Dental",
            "Hafen Robotics",
            "Lindenhof Energie",
            "Moorweide Saatgut",
            "Quellwerk Software",
            "Silbersee Hotels",
            "Talblick Optik",
            "Windrose Reisen");

    private final long seed;
    private final SimulatedVendor vendor;
    private final DeliveryFormat format;
    private final Packing packing;
    private final PlannedMonth period;
    private final PlannedSize size;
    private final PlannedPayer payer;
    private final Set<Feature> features;

    private SimulationPlan(
            long seed,
            SimulatedVendor vendor,
            DeliveryFormat format,
            Packing packing,
            PlannedMonth period,
            PlannedSize size,
            PlannedPayer payer,
            Set<Feature> features) {
        check(format.comesAs(packing), format + " does not come as " + packing);
        check(format.isFocus() || vendor == format.usualVendor(), format + " is not published by " + vendor);
        this.seed = seed;
        this.vendor = vendor;
        this.format = format;
        this.packing = packing;
        this.period = period;
        this.size = size;
        this.payer = payer;
        this.features = inOrder(features);
    }

    /** A small finished month with everything in it: 8 accounts, 12 services, 60 SKUs, 480 lines a day, USD. */
    public static SimulationPlan of(DeliveryFormat format, YearMonth month) {
        SimulatedVendor vendor = format.usualVendor();
        return new SimulationPlan(
                1,
                vendor,
                format,
                format.usualPacking(),
                PlannedMonth.finished(month),
                new PlannedSize(8, 12, 60, 480, 1_000_000),
                new PlannedPayer(
                        vendor == SimulatedVendor.AWS ? "004210987650" : "8611537", "nimbill-report", "USD", COMPANIES),
                EnumSet.allOf(Feature.class));
    }

    /** Decides everything the other values leave open. */
    public SimulationPlan withSeed(long value) {
        return new SimulationPlan(value, vendor, format, packing, period, size, payer, features);
    }

    /** Another vendor's services in the same format; only FOCUS has more than one. */
    public SimulationPlan withVendor(SimulatedVendor value) {
        return new SimulationPlan(seed, value, format, packing, period, size, payer, features);
    }

    /** The same accounts and usage in another format of the same vendor, packed as is usual there. */
    public SimulationPlan withFormat(DeliveryFormat value) {
        return new SimulationPlan(seed, vendor, value, value.usualPacking(), period, size, payer, features);
    }

    public SimulationPlan withPacking(Packing value) {
        return new SimulationPlan(seed, vendor, format, value, period, size, payer, features);
    }

    /**
     * How much there is.
     *
     * @param accounts number of cloud accounts beside the payer
     * @param linesPerDay usage lines of a day, about; hourly lines where the vendor's format has hours
     */
    public SimulationPlan withSize(int accounts, int services, int skus, int linesPerDay) {
        return sized(new PlannedSize(accounts, services, skus, linesPerDay, size.linesPerPart()));
    }

    /** Rows after which the vendor begins another file. */
    public SimulationPlan withLinesPerPart(int value) {
        return sized(size.withLinesPerPart(value));
    }

    /** Billing currency, ISO 4217. */
    public SimulationPlan withCurrency(String value) {
        return paidBy(new PlannedPayer(payer.id(), payer.reportName(), value, payer.customers()));
    }

    /** The vendor's id of the paying account, and the name of the report or export in its bucket. */
    public SimulationPlan withPayer(String id, String reportName) {
        return paidBy(new PlannedPayer(id, reportName, payer.currency(), payer.customers()));
    }

    /** Names of the companies that hold the accounts, taken in turn. */
    public SimulationPlan withCustomers(List<String> value) {
        return paidBy(new PlannedPayer(payer.id(), payer.reportName(), payer.currency(), value));
    }

    /** The n-th delivery of this month: what it covers is unchanged, some of its days are restated. */
    public SimulationPlan version(int value) {
        return during(period.version(value));
    }

    /** Later deliveries restate only so many accounts, from the first; all others stay as they were. */
    public SimulationPlan restating(int accounts) {
        return during(period.restating(accounts));
    }

    /** The month while it still runs: the first {@code days} days, no invoice ids. */
    public SimulationPlan openUntil(int days) {
        return during(period.openUntil(days));
    }

    /** The whole month, invoiced. */
    public SimulationPlan finished() {
        return during(period.finished());
    }

    /** When the vendor publishes this delivery: after its last day, four days later once it is closed. */
    public Instant publishedAt() {
        return period.publishedAt();
    }

    public long seed() {
        return seed;
    }

    public SimulatedVendor vendor() {
        return vendor;
    }

    public DeliveryFormat format() {
        return format;
    }

    public Packing packing() {
        return packing;
    }

    /** The billing period, a calendar month in UTC. */
    public YearMonth month() {
        return period.month();
    }

    /** How many days from the first the delivery covers. */
    public int days() {
        return period.days();
    }

    public int version() {
        return period.version();
    }

    /** Whether the vendor has invoiced the month. */
    public boolean closed() {
        return period.closed();
    }

    public String currency() {
        return payer.currency();
    }

    public String payerId() {
        return payer.id();
    }

    public String reportName() {
        return payer.reportName();
    }

    @Override
    public String toString() {
        return String.join(
                ", ",
                "seed " + seed,
                vendor.name(),
                format.name(),
                packing.name(),
                period.toString(),
                size.toString(),
                payer.toString(),
                features.toString());
    }

    PlannedSize size() {
        return size;
    }

    List<String> customers() {
        return payer.customers();
    }

    /** Whether this delivery tells something else of an account than the first one did; numbers begin at 0. */
    boolean restates(int account) {
        return period.restates(account);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    Chance chance() {
        return new Chance(seed);
    }

    static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private SimulationPlan sized(PlannedSize value) {
        return new SimulationPlan(seed, vendor, format, packing, period, value, payer, features);
    }

    private SimulationPlan paidBy(PlannedPayer value) {
        return new SimulationPlan(seed, vendor, format, packing, period, size, value, features);
    }

    private SimulationPlan during(PlannedMonth value) {
        return new SimulationPlan(seed, vendor, format, packing, value, size, payer, features);
    }

    /** An immutable set whose order is the same in every run. */
    private static Set<Feature> inOrder(Set<Feature> features) {
        EnumSet<Feature> ordered = EnumSet.noneOf(Feature.class);
        ordered.addAll(features);
        return Collections.unmodifiableSet(ordered);
    }
}
