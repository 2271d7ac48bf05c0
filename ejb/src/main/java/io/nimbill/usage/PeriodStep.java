package io.nimbill.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far the close of a vendor's month is. Each step is taken when nothing speaks against it and all before it were; a month
 * steps back when what a step stood on has changed. Stored by its Java name.
 */
public enum PeriodStep {
    /** The vendor still delivers. */
    ESTIMATED(VendorPeriod.State.OPEN),
    /** The vendor's last word, or a person said that no more is awaited. */
    VENDOR_FINAL(VendorPeriod.State.FINAL),
    /** Every account was rated from its newest content. */
    RATED(VendorPeriod.State.FINAL),
    /** Each cent of the vendor's bill has found one place at each level. */
    PROVED(VendorPeriod.State.FINAL),
    /** A person has looked: from here on it may be billed, and the vendor's bill is posted. */
    REVIEWED(VendorPeriod.State.CLOSED),
    /** Nothing of it is due any more. */
    INVOICED(VendorPeriod.State.CLOSED),
    /** Nothing of it changes any more: deliveries wait, charges stay. */
    LOCKED(VendorPeriod.State.CLOSED);

    private final VendorPeriod.State state;

    PeriodStep(VendorPeriod.State state) {
        this.state = state;
    }

    /** What deliveries and invoicing ask for. */
    public VendorPeriod.State state() {
        return state;
    }

    /** The step that follows; empty after the last. */
    public Optional<PeriodStep> next() {
        return this == LOCKED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The steps from the next one up to that one; none when it was taken already. */
    public List<PeriodStep> until(PeriodStep last) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(this) > 0 && step.compareTo(last) <= 0)
                .toList();
    }

    /**
     * Where a month stands after another version of its usage or bill has begun to count.
     *
     * @param everyOneFinal whether all that is billed is the vendor's last word
     */
    public PeriodStep afterDelivery(boolean everyOneFinal) {
        return switch (this) {
            case ESTIMATED -> everyOneFinal ? VENDOR_FINAL : ESTIMATED;
            case VENDOR_FINAL, RATED, PROVED -> VENDOR_FINAL;
            case REVIEWED, INVOICED -> REVIEWED;
            case LOCKED -> LOCKED;
        };
    }

    /** The step that was kept, unless the state beside it says otherwise: the version before knew states alone. */
    static PeriodStep of(String kept, VendorPeriod.State state) {
        return Arrays.stream(values())
                .filter(step -> step.name().equals(kept) && step.state == state)
                .findFirst()
                .orElse(
                        switch (state) {
                            case OPEN -> ESTIMATED;
                            case FINAL -> VENDOR_FINAL;
                            case CLOSED -> REVIEWED;
                        });
    }
}
