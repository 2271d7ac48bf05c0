package io.nimbill.secret;

/**
 * Somewhere sealed texts are kept for long. Whoever keeps one implements this, or a change of key would leave it behind
 * unreadable.
 */
public interface SealedStore {

    /**
     * Seals some of the texts anew that are under an older key, in the caller's transaction, with their rows locked.
     *
     * @param mark with what texts under the newest key begin
     * @param most how many at most
     * @return how many were; 0 when none is left
     */
    int sealAnew(String mark, int most);
}
