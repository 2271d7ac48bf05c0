package io.nimbill.vendor;

/**
 * One thing a check tried.
 *
 * @param code what was tried, such as {@code aws.accounts}; pages have its words
 * @param state how it went
 * @param permission exactly what has to be granted, in the vendor's word, such as {@code organizations:ListAccounts}
 * @param remedy what to do when it is not OK; null when it is
 * @param said the vendor's own words when it is not OK; null when it is
 */
public record Finding(String code, State state, String permission, Remedy remedy, String said) {

    /** How it went. */
    public enum State {
        OK,
        /** The vendor answered and said no. */
        MISSING,
        /** The vendor could not be asked, or did not answer in time. */
        UNKNOWN
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
        TRY_LATER
    }

    public static Finding ok(String code, String permission) {
        return new Finding(code, State.OK, permission, null, null);
    }

    public static Finding missing(String code, String permission, Remedy remedy, String said) {
        return new Finding(code, State.MISSING, permission, remedy, said);
    }

    /** What the failure of one call means for the permission that was tried. */
    public static Finding of(String code, String permission, VendorFailure failure) {
        return switch (failure.kind()) {
            case DENIED -> missing(code, permission, Remedy.GRANT, failure.getMessage());
            case NOT_TRUSTED -> missing(code, permission, Remedy.TRUST, failure.getMessage());
            case CREDENTIAL -> missing(code, permission, Remedy.RENEW_CREDENTIAL, failure.getMessage());
            case REFUSED -> missing(code, permission, Remedy.ENABLE, failure.getMessage());
            case THROTTLED, UNREACHABLE ->
                new Finding(code, State.UNKNOWN, permission, Remedy.TRY_LATER, failure.getMessage());
        };
    }

    public boolean isOk() {
        return state == State.OK;
    }
}
