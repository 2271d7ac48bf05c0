package io.nimbill.vendor;

/**
 * An account to be opened at a vendor. What a vendor does not ask for is null.
 *
 * @param requestKey of this request; the same when it is sent again
 * @param name of the account or company
 * @param email of its owner; AWS takes one that no other account in the world has
 * @param domain Microsoft: the customer's {@code name.onmicrosoft.com}
 * @param culture Microsoft: such as {@code de-DE}
 * @param address Microsoft: where the customer is billed
 */
public record NewVendorAccount(
        String requestKey, String name, String email, String domain, String culture, Address address) {

    /** An account that needs a name and an e-mail address. */
    public static NewVendorAccount of(String requestKey, String name, String email) {
        return new NewVendorAccount(requestKey, name, email, null, null, null);
    }

    /**
     * A postal address with the person who answers there.
     *
     * @param country ISO 3166 alpha-2
     */
    public record Address(
            String firstName,
            String lastName,
            String line,
            String city,
            String state,
            String postalCode,
            String country,
            String phone) {}
}
