package io.nimbill.simulator;

import java.util.EnumSet;
import java.util.Set;

/** A dataset as a vendor publishes it. */
public enum DeliveryFormat {

    /** AWS Cost and Usage Report, legacy. */
    CUR_LEGACY(Dialect.CUR, Packing.CSV_GZ),
    /** AWS Data Exports, CUR 2.0. */
    CUR_2_0(Dialect.CUR, Packing.CSV_GZ, Packing.PARQUET),
    /** FOCUS 1.0 cost and usage. */
    FOCUS_1_0(Dialect.FOCUS, Packing.CSV_GZ, Packing.CSV, Packing.PARQUET),
    /** FOCUS 1.2 cost and usage. */
    FOCUS_1_2(Dialect.FOCUS, Packing.CSV_GZ, Packing.CSV, Packing.PARQUET),
    /** FOCUS 1.3 cost and usage. */
    FOCUS_1_3(Dialect.FOCUS, Packing.CSV_GZ, Packing.CSV, Packing.PARQUET),
    /** FOCUS 1.4 cost and usage. */
    FOCUS_1_4(Dialect.FOCUS, Packing.CSV_GZ, Packing.CSV, Packing.PARQUET),
    /** Azure Cost Management export, Enterprise Agreement, actual cost. */
    AZURE_EA(Dialect.AZURE, Packing.CSV, Packing.CSV_GZ),
    /** Azure Cost Management export, Microsoft Customer Agreement, actual cost. */
    AZURE_MCA(Dialect.AZURE, Packing.CSV, Packing.CSV_GZ),
    /** Azure Cost Management export, Microsoft Partner Agreement, actual cost. */
    AZURE_MPA(Dialect.AZURE, Packing.CSV, Packing.CSV_GZ),
    /** Partner Center daily-rated usage. */
    PARTNER_DAILY_RATED(Dialect.DAILY_RATED, Packing.CSV, Packing.CSV_GZ, Packing.JSON),
    /** Partner Center invoice reconciliation, new commerce. */
    PARTNER_RECONCILIATION(Dialect.SEATS, Packing.CSV, Packing.CSV_GZ, Packing.JSON);

    /** How a family of formats books the same events. */
    enum Dialect {
        /** Hourly; covered usage keeps its price and is negated by a row of its own. */
        CUR,
        /** Hourly; covered usage is billed 0 and keeps an effective cost. */
        FOCUS,
        /** Daily; covered usage costs 0. */
        AZURE,
        /** Daily; no commitments at all. */
        DAILY_RATED,
        /** One line per seat charge. */
        SEATS
    }

    private final Dialect dialect;
    private final Packing usual;
    private final Set<Packing> packings;

    DeliveryFormat(Dialect dialect, Packing usual, Packing... others) {
        this.dialect = dialect;
        this.usual = usual;
        this.packings = EnumSet.of(usual, others);
    }

    Dialect dialect() {
        return dialect;
    }

    Packing usualPacking() {
        return usual;
    }

    boolean comesAs(Packing packing) {
        return packings.contains(packing);
    }

    /** How many lines a resource that runs all day has. */
    int stepsPerDay() {
        return dialect == Dialect.CUR || dialect == Dialect.FOCUS ? 24 : 1;
    }

    boolean isFocus() {
        return dialect == Dialect.FOCUS;
    }

    SimulatedVendor usualVendor() {
        return dialect == Dialect.CUR || dialect == Dialect.FOCUS ? SimulatedVendor.AWS : SimulatedVendor.MICROSOFT;
    }
}
