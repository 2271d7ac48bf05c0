package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.util.Arrays;

/** What sort of customer a party is to its seller; price books can be assigned by it. */
public enum CustomerType {
    ENTERPRISE,
    INDIVIDUAL,
    /** Sells on, or brings customers. */
    PARTNER;

    /**
     * The type under that name.
     *
     * @throws Refusal {@code unknown-customer-type} naming {@code customerType}
     */
    public static CustomerType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "unknown-customer-type", "customerType", "One of ENTERPRISE, INDIVIDUAL, PARTNER."));
    }
}
