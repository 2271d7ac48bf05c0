package io.nimbill.agreement;

import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/**
 * Where the charges of an edge collect. It comes with the first agreement and outlives all of them; its row is the one
 * that every money transaction of the edge locks first.
 */
@Entity
@Table(name = "billing_account")
public class BillingAccount {

    private static final String DEFAULT_NAME = "default";

    @Id
    @TableGenerator(
            name = "billing_account",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "billing_account",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "billing_account")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private long buyerId;

    @Column(name = "name")
    private String name;

    @Column(name = "is_default")
    private boolean isDefault;

    @Version
    @Column(name = "version")
    private long version;

    protected BillingAccount() {}

    static BillingAccount defaultOf(long sellerId, long buyerId) {
        BillingAccount account = new BillingAccount();
        account.publicId = PublicId.random().value();
        account.sellerId = sellerId;
        account.buyerId = buyerId;
        account.name = DEFAULT_NAME;
        account.isDefault = true;
        return account;
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the seller. */
    public long sellerId() {
        return sellerId;
    }

    /** Database id of the buyer. */
    public long buyerId() {
        return buyerId;
    }

    public String name() {
        return name;
    }

    /** Whether charges that name no cost centre collect here. */
    public boolean isDefault() {
        return isDefault;
    }
}
