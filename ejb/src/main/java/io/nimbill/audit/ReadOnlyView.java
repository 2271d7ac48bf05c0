package io.nimbill.audit;

import io.nimbill.work.Refusal;

/** Somebody who looks around as another user changes nothing. Rolls back whatever the change had begun. */
public final class ReadOnlyView extends Refusal {

    private static final long serialVersionUID = 1L;

    public ReadOnlyView() {
        super("read-only-view", "You only look around as somebody else: nothing can be changed. End the view first.");
    }
}
