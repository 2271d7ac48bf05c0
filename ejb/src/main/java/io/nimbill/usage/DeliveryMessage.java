package io.nimbill.usage;

import io.nimbill.work.Saying;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why a delivery does not count: in English, and as a saying that is worded in the reader's language. */
@Embeddable
public class DeliveryMessage {

    @Column(name = "message")
    private String message;

    @Column(name = "said")
    private String said;

    protected DeliveryMessage() {}

    /** Both forms of a reason; nothing where there is none. */
    static DeliveryMessage of(Saying reason) {
        DeliveryMessage both = new DeliveryMessage();
        both.message = reason == null ? null : reason.english();
        both.said = reason == null ? null : reason.stored();
        return both;
    }
}
