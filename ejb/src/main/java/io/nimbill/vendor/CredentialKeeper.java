package io.nimbill.vendor;

/** Told when a vendor gives a new credential in the place of the one it was entered with. */
@FunctionalInterface
public interface CredentialKeeper {

    /**
     * Keeps the new one, sealed.
     *
     * @param used the one it was entered with; where another is kept by now, that one stays
     * @param fresh what the vendor gave
     */
    void keep(Credential used, Credential fresh);

    /** Where nothing is kept, as nothing was entered with. */
    static CredentialKeeper nobody() {
        return (used, fresh) -> {};
    }
}
