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

/** A contact of a party as it is kept. */
@Entity
@Table(name = "party_contact")
class PartyContact {

    @Id
    @TableGenerator(
            name = "party_contact",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "party_contact",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "party_contact")
    private Long id;

    @Column(name = "party_id")
    private long partyId;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private ContactRole role;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    protected PartyContact() {}

    PartyContact(long partyId, int position, Contact contact) {
        this.partyId = partyId;
        this.position = position;
        this.role = contact.role();
        this.name = contact.name();
        this.email = contact.email();
        this.phone = contact.phone();
    }

    Contact contact() {
        return new Contact(role, name, email, phone);
    }
}
