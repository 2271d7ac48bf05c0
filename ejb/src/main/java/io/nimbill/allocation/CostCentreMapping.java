package io.nimbill.allocation;

import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A cloud account or a tag value belongs to a cost centre from one UTC day until, not including, another. */
@Entity
@Table(name = "cost_centre_mapping")
public class CostCentreMapping {

    @Id
    @TableGenerator(
            name = "cost_centre_mapping",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "cost_centre_mapping",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cost_centre_mapping")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "cost_centre_id")
    private long costCentreId;

    @Column(name = "cloud_account_id")
    private Long cloudAccountId;

    @Column(name = "tag_key")
    private String tagKey;

    @Column(name = "tag_value")
    private String tagValue;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected CostCentreMapping() {}

    /** {@code validTo} is null for one without an end. */
    CostCentreMapping(
            long clientId,
            long costCentreId,
            MappedThing thing,
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedAt) {
        this.publicId = PublicId.random().value();
        this.clientId = clientId;
        this.costCentreId = costCentreId;
        this.cloudAccountId = thing.cloudAccountId();
        this.tagKey = thing.tagKey();
        this.tagValue = thing.tagValue();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.recordedAt = recordedAt;
    }

    void endOn(LocalDate day, Instant now) {
        validTo = day;
        recordedAt = now;
    }

    void giveTo(long otherCostCentreId, Instant now) {
        costCentreId = otherCostCentreId;
        recordedAt = now;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the client. */
    public long clientId() {
        return clientId;
    }

    /** Database id of the cost centre. */
    public long costCentreId() {
        return costCentreId;
    }

    /** What is mapped. */
    public MappedThing thing() {
        return new MappedThing(cloudAccountId, tagKey, tagValue);
    }

    /** First UTC day. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The UTC day after the last; empty while without an end. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }
}
