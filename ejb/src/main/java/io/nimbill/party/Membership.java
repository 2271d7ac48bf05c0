package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.LocalDate;

/** A user's role at a party from one UTC day until, not including, another. */
@Entity
@Table(name = "membership")
class Membership {

    @Id
    @TableGenerator(
            name = "membership",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "membership",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "membership")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "party_id")
    private long partyId;

    @Column(name = "role")
    private String roleCode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Membership() {}

    Membership(long userId, long partyId, HeldRole role, LocalDate validFrom) {
        this.publicId = PublicId.random().value();
        this.userId = userId;
        this.partyId = partyId;
        this.roleCode = role.code();
        this.validFrom = validFrom;
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    Long id() {
        return id;
    }

    PublicId publicId() {
        return new PublicId(publicId);
    }

    long userId() {
        return userId;
    }

    long partyId() {
        return partyId;
    }

    String roleCode() {
        return roleCode;
    }
}
