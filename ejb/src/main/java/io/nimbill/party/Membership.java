package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Column(name = "user_id")
    private long userId;

    @Column(name = "party_id")
    private long partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Membership() {}

    Membership(long userId, long partyId, Role role, LocalDate validFrom) {
        this.userId = userId;
        this.partyId = partyId;
        this.role = role;
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

    long userId() {
        return userId;
    }

    long partyId() {
        return partyId;
    }

    Role role() {
        return role;
    }
}
