package io.nimbill.vendor;

/**
 * One thing a check tried, or could not try.
 *
 * @param code what was tried, such as {@code aws.accounts}; pages have its words
 * @param state how it went
 * @param permission exactly what has to be granted, in the vendor's word, such as {@code organizations:ListAccounts}
 * @param proof by what it is known to be granted; null when it is not OK
 * @param remedy what to do when it is not OK, or why it was not tried; null when it is OK
 * @param said the vendor's own words when it is not OK; null when it is, and when nobody asked
 */
public record Finding(String code, State state, String permission, Proof proof, Remedy remedy, String said) {

    /** How it went. */
    public enum State {
        OK,
        /** The vendor answered and said no. */
        MISSING,
        /** The vendor could not be asked, or did not answer in time. */
        UNKNOWN,
        /** Nothing short of doing it would show it; the remedy says why. */
        NOT_TRIED
    }

    /** By what a permission is known to be granted. */
    public enum Proof {
        /** It was used, by a call that changes nothing. */
        CALLED,
        /** The vendor was asked what it would say. */
        SIMULATED,
        /** The vendor's token names it. */
        CLAIMED
    }

    /** What somebody has to do. */
    public enum Remedy {
        /** Grant the permission to the role or application. */
        GRANT,
        /** Let the role trust Nimbill with the external id shown. */
        TRUST,
        /** The key, secret or certificate is wrong or has run out: set it anew. */
        RENEW_CREDENTIAL,
        /** Turn the feature on at the vendor first. */
        ENABLE,
        /** Nothing of the kind was found: make one at the vendor. */
        CREATE,
        /** A setting of this installation is missing. */
        CONFIGURE,
        /** The vendor did not answer: try again later. */
        TRY_LATER,
        /** Another credential is needed for it, and none is kept: only who needs it has to keep one. */
        ADD_CREDENTIAL,
        /** The vendor can be asked what it would say, and may not be: grant it the question. */
        ALLOW_SIMULATION,
        /** The vendor answers to the act alone: it shows when it is done first. */
        USE_ONCE
    }

    /** Proved by a call that changes nothing. */
    public static Finding ok(String code, String permission) {
        return proved(code, permission, Proof.CALLED);
    }

    public static Finding proved(String code, String permission, Proof proof) {
        return new Finding(code, State.OK, permission, proof, null, null);
    }

    public static Finding missing(String code, String permission, Remedy remedy, String said) {
        return new Finding(code, State.MISSING, permission, null, remedy, said);
    }

    /** What cannot be tried without doing it, or without what is not there. */
    public static Finding notTried(String code, String permission, Remedy why) {
        return new Finding(code, State.NOT_TRIED, permission, null, why, null);
    }

    /** What the failure of one call means for the permission that was tried. */
    public static Finding of(String code, String permission, VendorFailure failure) {
        return switch (failure.kind()) {
            case DENIED -> missing(code, permission, Remedy.GRANT, failure.getMessage());
            case NOT_TRUSTED -> missing(code, permission, Remedy.TRUST, failure.getMessage());
            case CREDENTIAL -> missing(code, permission, Remedy.RENEW_CREDENTIAL, failure.getMessage());
            case REFUSED -> missing(code, permission, Remedy.ENABLE, failure.getMessage());
            case THROTTLED, UNREACHABLE ->
                new Finding(code, State.UNKNOWN, permission, null, Remedy.TRY_LATER, failure.getMessage());
        };
    }

    public boolean isOk() {
        return state == State.OK;
    }
}
