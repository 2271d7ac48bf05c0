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
import java.time.LocalDate;
import java.util.Optional;

/** A seller's own account with a vendor ("CSP account"): the payer whose bill arrives in deliveries. */
@Entity
@Table(name = "partner_account")
public class PartnerAccount {

    @Id
    @TableGenerator(
            name = "partner_account",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "partner_account",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "partner_account")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "vendor_id")
    private long vendorId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "name")
    private String name;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "payer_policy")
    private PayerPolicy payerPolicy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected PartnerAccount() {}

    /**
     * An account with a vendor.
     *
     * @param externalId as the vendor writes it: AWS payer id, Azure billing account, Microsoft partner id
     * @param currency ISO 4217, where the vendor's files do not name it; else null
     */
    PartnerAccount(
            Vendor vendor,
            long sellerId,
            String name,
            String externalId,
            String currency,
            PayerPolicy payerPolicy,
            Instant now) {
        this.publicId = PublicId.random().value();
        this.vendorId = vendor.id();
        this.sellerId = sellerId;
        this.name = VendorWords.required("name", name, 190);
        this.externalId = VendorWords.required("externalId", externalId, 190);
        this.currency = VendorWords.currency(currency);
        this.payerPolicy = payerPolicy;
        this.createdAt = now;
    }

    void amend(String newName, PayerPolicy newPolicy) {
        requireOpen();
        name = VendorWords.required("name", newName, 190);
        payerPolicy = newPolicy;
    }

    /** Refuses with {@code partner-account-closed} what needs an account that is still read. */
    public void requireOpen() {
        if (closedOn != null) {
            throw new Refusal("partner-account-closed", name + " was closed on " + closedOn + ".").with(name, closedOn);
        }
    }

    void close(LocalDate day) {
        requireOpen();
        closedOn = day;
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

    /** Database id of the party whose account it is: the operator. */
    public long sellerId() {
        return sellerId;
    }

    public String name() {
        return name;
    }

    public String externalId() {
        return externalId;
    }

    /** ISO 4217 where the vendor's files do not name it. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    public PayerPolicy payerPolicy() {
        return payerPolicy;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public long version() {
        return version;
    }
}
