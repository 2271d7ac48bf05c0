package io.nimbill.vendor;

/**
 * A cloud account as a delivery names it.
 *
 * @param kind ACCOUNT, TENANT or PAYER
 * @param externalId the vendor's id, text with its leading zeros; empty for the payer's own rows
 * @param tenantExternalId Microsoft tenant it belongs to; empty when there is none
 * @param name its name; may be empty
 */
public record SeenAccount(String kind, String externalId, String tenantExternalId, String name) {

    /** The account that a row of a vendor's file belongs to. */
    public static SeenAccount of(String accountId, String tenantId, String accountName, String tenantName) {
        if (!accountId.isEmpty()) {
            return new SeenAccount("ACCOUNT", accountId, tenantId, accountName);
        }
        return tenantId.isEmpty()
                ? new SeenAccount("PAYER", "", "", "")
                : new SeenAccount("TENANT", tenantId, "", tenantName);
    }
}
