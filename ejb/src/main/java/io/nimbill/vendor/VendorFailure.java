package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import java.time.Duration;
import java.util.Optional;

/** A vendor did not do what it was asked. The message is what it said, without secrets, fit to be shown. */
public class VendorFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The identity is known and may not do it. */
        DENIED,
        /** The role does not let us in. */
        NOT_TRUSTED,
        /** The key, secret or certificate is wrong or has run out. */
        CREDENTIAL,
        /** Too many requests, and still so after the retries. */
        THROTTLED,
        /** No answer, or a fault on the vendor's side, and still so after the retries. */
        UNREACHABLE,
        /** The vendor understood and declined for another reason. */
        REFUSED
    }

    private final Kind kind;
    private final transient Duration retryAfter;

    public VendorFailure(Kind kind, String said, Throwable cause) {
        this(kind, said, null, cause);
    }

    /** With the time the vendor asks to be left alone. */
    public VendorFailure(Kind kind, String said, Duration retryAfter, Throwable cause) {
        super(VendorSpeech.clean(said), cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** What a failure says about the vendor: its own words where it spoke, else ours. */
    public static VendorFailure in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof VendorFailure known) {
                return known;
            }
        }
        Kind kind = failure instanceof Refusal ? Kind.REFUSED : Kind.UNREACHABLE;
        return new VendorFailure(kind, failure.getMessage(), failure);
    }

    public Kind kind() {
        return kind;
    }

    /** How long the vendor asks to be left alone, where it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
