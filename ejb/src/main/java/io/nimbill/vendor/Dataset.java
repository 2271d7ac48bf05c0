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

/**
 * One publication of a vendor that we read. Per partner account and scope one is billed; others are for comparison.
 * Its credential is kept sealed and can be written, never read back by people.
 */
@Entity
@Table(name = "dataset")
public class Dataset {

    @Id
    @TableGenerator(
            name = "dataset",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "dataset",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "dataset")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "partner_account_id")
    private long partnerAccountId;

    @Column(name = "name")
    private String name;

    @Column(name = "format")
    private String format;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind")
    private SourceKind sourceKind;

    @Column(name = "location")
    private String location;

    @Column(name = "endpoint")
    private String endpoint;

    @Column(name = "credential")
    private String credential;

    @Column(name = "scope")
    private String scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private DatasetRole role;

    @Column(name = "currency")
    private String currency;

    @Column(name = "resources_kept")
    private boolean resourcesKept;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected Dataset() {}

    Dataset(PartnerAccount account, DatasetTerms terms, Instant now) {
        this.publicId = PublicId.random().value();
        this.partnerAccountId = account.id();
        this.name = VendorWords.required("name", terms.name(), 190);
        this.format = VendorWords.required("format", terms.format(), 40);
        this.sourceKind = terms.source();
        this.location = VendorWords.optional("location", terms.location(), 500);
        this.endpoint = VendorWords.optional("endpoint", terms.endpoint(), 255);
        this.scope = terms.scope() == null ? "" : terms.scope().strip();
        this.role = terms.role();
        this.currency = VendorWords.currency(terms.currency());
        this.resourcesKept = terms.resourcesKept();
        this.createdAt = now;
        if (sourceKind != SourceKind.UPLOAD && location == null) {
            throw new Refusal("required", "location", "Say where its files are.");
        }
    }

    /** Changes all but the format and the kind of source: those make another dataset. */
    void amend(DatasetTerms terms) {
        if (closedOn != null) {
            throw new Refusal("dataset-closed", name + " was closed on " + closedOn + ".");
        }
        if (sourceKind != SourceKind.UPLOAD && VendorWords.optional("location", terms.location(), 500) == null) {
            throw new Refusal("required", "location", "Say where its files are.");
        }
        name = VendorWords.required("name", terms.name(), 190);
        location = VendorWords.optional("location", terms.location(), 500);
        endpoint = VendorWords.optional("endpoint", terms.endpoint(), 255);
        scope = terms.scope() == null ? "" : terms.scope().strip();
        role = terms.role();
        resourcesKept = terms.resourcesKept();
        currency = VendorWords.currency(terms.currency());
    }

    /** Keeps a credential that is sealed already. */
    void keepCredential(String sealed) {
        credential = sealed;
    }

    void close(LocalDate day) {
        if (closedOn != null) {
            throw new Refusal("dataset-closed", name + " was closed on " + closedOn + ".").with(name, closedOn);
        }
        closedOn = day;
    }

    Optional<String> sealedCredential() {
        return Optional.ofNullable(credential);
    }

    /** With what its credential is sealed, so that it opens in this row only. */
    String sealingContext() {
        return "dataset:" + publicId + ":credential";
    }

    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public long partnerAccountId() {
        return partnerAccountId;
    }

    public String name() {
        return name;
    }

    /** Name of the vendor format in which it comes. */
    public String format() {
        return format;
    }

    public SourceKind source() {
        return sourceKind;
    }

    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** What of the partner account it covers; empty for all. */
    public String scope() {
        return scope;
    }

    public DatasetRole role() {
        return role;
    }

    /** ISO 4217 where the files do not name it. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /** Whether its daily rows are kept by resource. */
    public boolean resourcesKept() {
        return resourcesKept;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public long version() {
        return version;
    }
}
