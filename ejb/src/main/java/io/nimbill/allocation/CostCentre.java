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
import java.time.LocalDate;
import java.util.Optional;

/** A place in a client's own accounts that bears costs. Its code is what the client's books know it by (BT-133). */
@Entity
@Table(name = "cost_centre")
public class CostCentre {

    @Id
    @TableGenerator(
            name = "cost_centre",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "cost_centre",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cost_centre")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected CostCentre() {}

    CostCentre(long clientId, String code, String name, Long parentId) {
        this.publicId = PublicId.random().value();
        this.clientId = clientId;
        this.code = code;
        this.name = name;
        this.parentId = parentId;
    }

    void rename(String newCode, String newName) {
        code = newCode;
        name = newName;
    }

    void moveUnder(Long newParentId) {
        parentId = newParentId;
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    /** Database id. */
    public long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the client. */
    public long clientId() {
        return clientId;
    }

    /** Database id of the cost centre it is part of; empty at the top. */
    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The UTC day on which it was closed; empty while open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public long version() {
        return version;
    }
}
