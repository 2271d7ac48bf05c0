package io.nimbill.vendor;

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

/** A client has a cloud account from one UTC day until, not including, another. */
@Entity
@Table(name = "cloud_account_assignment")
public class Assignment {

    @Id
    @TableGenerator(
            name = "cloud_account_assignment",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "cloud_account_assignment",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cloud_account_assignment")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "cloud_account_id")
    private long cloudAccountId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Assignment() {}

    /** {@code validTo} is null for one without an end. */
    Assignment(long cloudAccountId, long clientId, LocalDate validFrom, LocalDate validTo, Instant now) {
        this.publicId = PublicId.random().value();
        this.cloudAccountId = cloudAccountId;
        this.clientId = clientId;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.recordedAt = now;
    }

    void endOn(LocalDate day, Instant now) {
        validTo = day;
        recordedAt = now;
    }

    void giveTo(long newClientId, Instant now) {
        clientId = newClientId;
        recordedAt = now;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public long cloudAccountId() {
        return cloudAccountId;
    }

    /** Database id of the client. */
    public long clientId() {
        return clientId;
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
