package io.nimbill.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Whom something of the catalogue is for: one party with all below it, or the clients of a type. */
@Embeddable
public class Recipient {

    @Column(name = "party_id")
    private Long partyId;

    @Column(name = "customer_type")
    private String customerType;

    protected Recipient() {}

    private Recipient(Long partyId, String customerType) {
        this.partyId = partyId;
        this.customerType = customerType;
    }

    /** A branch, or a single client. */
    public static Recipient branch(long partyId) {
        return new Recipient(partyId, null);
    }

    /** The clients of a type. */
    public static Recipient type(String customerType) {
        return new Recipient(null, customerType);
    }

    /**
     * Whether a party is among those meant.
     *
     * @param path the party's, {@code /1/4/9/}
     * @param type its customer type; null without one
     */
    boolean means(String path, String type) {
        return partyId == null ? customerType.equals(type) : path.contains("/" + partyId + "/");
    }

    /** Database id of the party at the top; null where it is by type. */
    public Long partyId() {
        return partyId;
    }

    /** Null where it is by party. */
    public String customerType() {
        return customerType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient recipient
                && Objects.equals(partyId, recipient.partyId)
                && Objects.equals(customerType, recipient.customerType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partyId, customerType);
    }

    @Override
    public String toString() {
        return partyId == null ? customerType : "party " + partyId;
    }
}
