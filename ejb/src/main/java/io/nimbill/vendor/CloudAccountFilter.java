package io.nimbill.vendor;

/**
 * Which cloud accounts a list holds.
 *
 * @param vendorCode null for all vendors
 * @param clientPath path of a party whose subtree has them; null for any
 * @param unassigned only those that nobody has today
 * @param words part of external id or name; null for all
 */
public record CloudAccountFilter(String vendorCode, String clientPath, boolean unassigned, String words) {

    public static CloudAccountFilter all() {
        return new CloudAccountFilter(null, null, false, null);
    }

    /** Those that nobody has today. */
    public static CloudAccountFilter onlyUnassigned() {
        return new CloudAccountFilter(null, null, true, null);
    }

    /** Those of the clients at or below a party. */
    public CloudAccountFilter under(String path) {
        return new CloudAccountFilter(vendorCode, path, unassigned, words);
    }
}
