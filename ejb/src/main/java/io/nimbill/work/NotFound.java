package io.nimbill.work;

/** What was asked for does not exist for this caller; the same words whether it never was or belongs to another. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found", "Nothing was found under this id.");
    }
}
