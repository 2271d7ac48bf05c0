package io.nimbill.simulator;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to simulate: one delivery of one vendor's dataset for one month. Immutable; each {@code with…} returns a
 * changed copy. The same plan gives the same bytes.
 *
 * @param seed decides everything the other values leave open
 * @param month the billing period, a calendar month in UTC
 * @param days how many days from the first the delivery covers; the month is open while days are missing
 * @param accounts number of cloud accounts beside the payer
 * @param linesPerDay usage lines of a day, about; hourly lines where the vendor's format has hours
 * @param currency billing currency, ISO 4217
 * @param payerId the vendor's id of the paying account
 * @param version 1 for the first delivery of the month; later ones restate some days of the one before
 * @param closed whether the vendor has invoiced the month: invoice ids are filled
 * @param customers names of the companies that hold the accounts, taken in turn
 * @param linesPerPart rows after which the vendor begins another file
 */
public record SimulationPlan(
        long seed,
        SimulatedVendor vendor,
        DeliveryFormat format,
        Packing packing,
        YearMonth month,
        int days,
        int accounts,
        int services,
        int skus,
        int linesPerDay,
        String currency,
        String payerId,
        String reportName,
        int version,
        boolean closed,
        Set<Feature> features,
        List<String> customers,
        int linesPerPart) {

    private static final List<String> COMPANIES = List.of("Bergtal Logistik", "Nordlicht Medien", "Alpina Dental",
            "Hafen Robotics", "Lindenhof Energie", "Moorweide Saatgut", "Quellwerk Software", "Silbersee Hotels",
            "Talblick Optik", "Windrose Reisen");

    public SimulationPlan {
        features = inOrder(features);
        customers = List.copyOf(customers);
        check(days >= 1 && days <= month.lengthOfMonth(), "days must be between 1 and " + month.lengthOfMonth());
        check(accounts >= 1 && services >= 1 && skus >= services, "at least one account, and a SKU for each service");
        check(linesPerDay >= 1 && linesPerPart >= 1 && version >= 1, "lines and version begin at 1");
        check(format.comesAs(packing), format + " does not come as " + packing);
        check(format.isFocus() || vendor == format.usualVendor(), format + " is not published by " + vendor);
        check(currency.matches("[A-Z]{3}"), "currency is an ISO 4217 code");
    }

    /** A small month of one format with everything in it: 8 accounts, 12 services, 60 SKUs, 480 lines a day, USD. */
    public static SimulationPlan of(DeliveryFormat format, YearMonth month) {
        SimulatedVendor vendor = format.usualVendor();
        return new SimulationPlan(1, vendor, format, format.usualPacking(), month, month.lengthOfMonth(), 8, 12, 60,
                480, "USD", vendor == SimulatedVendor.AWS ? "004210987650" : "8611537", "nimbill-report", 1, true,
                EnumSet.allOf(Feature.class), COMPANIES, 1_000_000);
    }

    public SimulationPlan withSeed(long value) {
        return new SimulationPlan(value, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, closed, features, customers, linesPerPart);
    }

    /** Another vendor's services in the same format; only FOCUS has more than one. */
    public SimulationPlan withVendor(SimulatedVendor value) {
        return new SimulationPlan(seed, value, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, closed, features, customers, linesPerPart);
    }

    /** The same accounts and usage in another format of the same vendor, packed as is usual there. */
    public SimulationPlan withFormat(DeliveryFormat value) {
        return new SimulationPlan(seed, vendor, value, value.usualPacking(), month, days, accounts, services, skus,
                linesPerDay, currency, payerId, reportName, version, closed, features, customers, linesPerPart);
    }

    public SimulationPlan withPacking(Packing value) {
        return new SimulationPlan(seed, vendor, format, value, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, closed, features, customers, linesPerPart);
    }

    public SimulationPlan withSize(int newAccounts, int newServices, int newSkus, int newLinesPerDay) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, newAccounts, newServices, newSkus,
                newLinesPerDay, currency, payerId, reportName, version, closed, features, customers, linesPerPart);
    }

    public SimulationPlan withCurrency(String value) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                value, payerId, reportName, version, closed, features, customers, linesPerPart);
    }

    /** Names the paying account and the report or export that lies in its bucket. */
    public SimulationPlan withPayer(String newPayerId, String newReportName) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, newPayerId, newReportName, version, closed, features, customers, linesPerPart);
    }

    public SimulationPlan withCustomers(List<String> value) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, closed, features, value, linesPerPart);
    }

    public SimulationPlan withFeatures(Set<Feature> value) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, closed, value, customers, linesPerPart);
    }

    public SimulationPlan withLinesPerPart(int value) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, closed, features, customers, value);
    }

    /** The n-th delivery of this month: what it covers is unchanged, some of its days are restated. */
    public SimulationPlan version(int value) {
        return new SimulationPlan(seed, vendor, format, packing, month, days, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, value, closed, features, customers, linesPerPart);
    }

    /** The month while it still runs: the first {@code value} days, no invoice ids. */
    public SimulationPlan openUntil(int value) {
        return new SimulationPlan(seed, vendor, format, packing, month, value, accounts, services, skus, linesPerDay,
                currency, payerId, reportName, version, false, features, customers, linesPerPart);
    }

    /** The whole month, invoiced. */
    public SimulationPlan finished() {
        return new SimulationPlan(seed, vendor, format, packing, month, month.lengthOfMonth(), accounts, services,
                skus, linesPerDay, currency, payerId, reportName, version, true, features, customers, linesPerPart);
    }

    /** When the vendor publishes this delivery: after its last day, four days later once it is closed. */
    public Instant publishedAt() {
        return month.atDay(days).plusDays(closed ? 4 : 1).atTime(5, 0).plusHours(version).toInstant(ZoneOffset.UTC);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    Chance chance() {
        return new Chance(seed);
    }

    /** An immutable set whose order is the same in every run. */
    private static Set<Feature> inOrder(Set<Feature> features) {
        EnumSet<Feature> ordered = EnumSet.noneOf(Feature.class);
        ordered.addAll(features);
        return Collections.unmodifiableSet(ordered);
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
