package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * What a vendor bills separately for: an AWS account, an Azure subscription, a Microsoft customer. Registered by hand or
 * when a delivery first names it; who has it when is in its {@link Assignment}s.
 */
@Entity
@Table(name = "cloud_account")
public class CloudAccount {

    @Id
    @TableGenerator(
            name = "cloud_account",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "cloud_account",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cloud_account")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "vendor_id")
    private long vendorId;

    @Column(name = "partner_account_id")
    private long partnerAccountId;

    @Column(name = "external_id")
    private String externalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private AccountKind kind;

    @Column(name = "tenant_external_id")
    private String tenantExternalId;

    @Column(name = "name")
    private String name;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Version
    @Column(name = "version")
    private long version;

    protected CloudAccount() {}

    /**
     * An account of a partner account.
     *
     * @param externalId as the vendor writes it; empty for the payer
     * @param tenantExternalId of the Microsoft customer it belongs to; else null
     * @param name the vendor's name for it; may be null
     */
    CloudAccount(
            PartnerAccount partner,
            AccountKind kind,
            String externalId,
            String tenantExternalId,
            String name,
            Instant now) {
        this.publicId = PublicId.random().value();
        this.vendorId = partner.vendorId();
        this.partnerAccountId = partner.id();
        this.kind = kind;
        this.externalId = kind == AccountKind.PAYER ? "" : VendorWords.required("externalId", externalId, 190);
        this.tenantExternalId = VendorWords.optional("tenantExternalId", tenantExternalId, 190);
        this.name = VendorWords.optional("name", name, 190);
        this.firstSeenAt = now;
    }

    void rename(String newName) {
        name = VendorWords.optional("name", newName, 190);
    }

    void requireAssignable() {
        if (kind == AccountKind.PAYER) {
            throw new Refusal("payer-not-assignable", "The payer's own rows follow the policy of the partner account.");
        }
    }

    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public long vendorId() {
        return vendorId;
    }

    public long partnerAccountId() {
        return partnerAccountId;
    }

    public String externalId() {
        return externalId;
    }

    public AccountKind kind() {
        return kind;
    }

    public Optional<String> tenantExternalId() {
        return Optional.ofNullable(tenantExternalId);
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    public long version() {
        return version;
    }
}
