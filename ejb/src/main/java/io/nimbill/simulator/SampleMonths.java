package io.nimbill.simulator;

import java.time.YearMonth;
import java.util.List;

/**
 * The vendor side of the sample: a made-up operator buys from AWS (legacy CUR), from Microsoft as a partner (daily
 * rated usage and seats) and from Google Cloud (FOCUS), for the same few customers. The earlier month is final; the
 * later one is open and was delivered twice.
 *
 * @param firstDays days that the first delivery of the later month covers
 * @param secondDays days that its second delivery covers
 * @param customers the companies that hold the cloud accounts
 */
public record SampleMonths(YearMonth earlier, YearMonth later, int firstDays, int secondDays, List<String> customers) {

    /** The customers unless others are named. */
    public static final List<String> CUSTOMERS = List.of(
            "Bergtal Logistik",
            "Nordlicht Medien",
            "Alpina Dental",
            "Hafen Robotics",
            "Lindenhof Energie",
            "Quellwerk Software");

    private static final long SEED = 20_261_122L;

    public SampleMonths {
        customers = List.copyOf(customers);
    }

    /** Two months on end, the later one delivered on its twelfth and eighteenth day. */
    public static SampleMonths of(YearMonth earlier) {
        return new SampleMonths(earlier, earlier.plusMonths(1), 12, 18, CUSTOMERS);
    }

    /** All deliveries in the order in which the vendors published them. */
    public List<SimulationPlan> deliveries() {
        return List.of(
                aws(earlier).version(2),
                microsoftUsage(earlier).version(2),
                microsoftSeats(earlier).version(2),
                focus(earlier).version(2),
                aws(later).openUntil(firstDays),
                microsoftUsage(later).openUntil(firstDays),
                microsoftSeats(later).openUntil(firstDays),
                focus(later).openUntil(firstDays),
                aws(later).openUntil(secondDays).version(2),
                microsoftUsage(later).openUntil(secondDays).version(2),
                microsoftSeats(later).openUntil(secondDays).version(2),
                focus(later).openUntil(secondDays).version(2));
    }

    /** The whole month of the AWS payer: eight member accounts, in US dollars. */
    public SimulationPlan aws(YearMonth month) {
        return SimulationPlan.of(DeliveryFormat.CUR_LEGACY, month)
                .withSeed(SEED)
                .withCustomers(customers)
                .withPayer("004210987650", "monthly-cost")
                .withSize(8, 14, 80, 480);
    }

    /** The whole month of the Microsoft partner's Azure usage: eight subscriptions, in euros. */
    public SimulationPlan microsoftUsage(YearMonth month) {
        return microsoftSeats(month)
                .withFormat(DeliveryFormat.PARTNER_DAILY_RATED)
                .withPayer("6021345", "azure-daily-rated");
    }

    /** The whole month of the same partner's reconciliation: seats, and the sum of the Azure usage per customer. */
    public SimulationPlan microsoftSeats(YearMonth month) {
        return SimulationPlan.of(DeliveryFormat.PARTNER_RECONCILIATION, month)
                .withSeed(SEED + 1)
                .withCustomers(customers)
                .withPayer("6021345", "partner-reconciliation")
                .withSize(8, 12, 60, 120)
                .withCurrency("EUR");
    }

    /** The whole month of the Google Cloud billing account: six projects, in euros. */
    public SimulationPlan focus(YearMonth month) {
        return SimulationPlan.of(DeliveryFormat.FOCUS_1_2, month)
                .withVendor(SimulatedVendor.GOOGLE)
                .withSeed(SEED + 2)
                .withCustomers(customers)
                .withPayer("01A2B3-C4D5E6-F7A8B9", "focus-cost")
                .withSize(6, 10, 40, 120)
                .withCurrency("EUR");
    }
}
