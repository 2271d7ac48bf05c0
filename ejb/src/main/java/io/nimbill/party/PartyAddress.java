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

/** A further postal address of a party as it is kept. */
@Entity
@Table(name = "party_address")
class PartyAddress {

    @Id
    @TableGenerator(
            name = "party_address",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "party_address",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "party_address")
    private Long id;

    @Column(name = "party_id")
    private long partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private AddressPurpose purpose;

    @Column(name = "street")
    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    @Column(name = "city")
    private String city;

    @Column(name = "country")
    private String country;

    protected PartyAddress() {}

    PartyAddress(long partyId, PostalAddress address) {
        this.partyId = partyId;
        this.purpose = address.purpose();
        this.street = address.street();
        this.postalCode = address.postalCode();
        this.city = address.city();
        this.country = address.country();
    }

    PostalAddress address() {
        return new PostalAddress(purpose, street, postalCode, city, country);
    }
}
