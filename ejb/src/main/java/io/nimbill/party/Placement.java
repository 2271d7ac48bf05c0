package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.LocalDate;
import java.util.Optional;

/** Under whom a party stands from one UTC day until, not including, another. */
@Entity
@Table(name = "party_placement")
class Placement {

    @Id
    @TableGenerator(
            name = "party_placement",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "party_placement",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "party_placement")
    private Long id;

    @Column(name = "party_id")
    private long partyId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Placement() {}

    /** An open placement; {@code parentId} is null for the operator. */
    Placement(long partyId, Long parentId, LocalDate validFrom) {
        this.partyId = partyId;
        this.parentId = parentId;
        this.validFrom = validFrom;
    }

    /** Ends on a day within it; the one that comes back takes its remaining days, under another seller. */
    Placement splitOn(LocalDate day, long newParentId) {
        Placement rest = new Placement(partyId, newParentId, day);
        rest.validTo = validTo;
        validTo = day;
        return rest;
    }

    /** Stands under another seller from its own first day on: a second move on one day replaces the first. */
    void redirectTo(long newParentId) {
        parentId = newParentId;
    }

    long partyId() {
        return partyId;
    }

    Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Whether no later placement is known. */
    boolean isOpen() {
        return validTo == null;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
