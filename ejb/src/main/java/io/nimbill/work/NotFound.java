package io.nimbill.work;

/** What was asked for does not exist for this caller; the same words whether it never was or belongs to another. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    private final boolean recorded;

    public NotFound() {
        this(false);
    }

    private NotFound(boolean recorded) {
        super("not-found", "Nothing was found under this id.");
        this.recorded = recorded;
    }

    /** For an attempt that stands in the trail already. */
    public static NotFound afterRecord() {
        return new NotFound(true);
    }

    /** Whether the attempt stands in the trail already; says nothing about whether the thing is there. */
    public boolean isRecorded() {
        return recorded;
    }
}
