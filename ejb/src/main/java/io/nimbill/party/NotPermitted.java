package io.nimbill.party;

import io.nimbill.work.Refusal;

/** The caller's role or key does not allow it, wherever in the tree it were. */
public final class NotPermitted extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotPermitted(Permission missing) {
        super("not-permitted", "This needs the permission " + missing.scope() + ".");
    }
}
