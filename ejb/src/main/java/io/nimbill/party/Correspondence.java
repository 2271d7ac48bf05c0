package io.nimbill.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Whom to ask at a party and where it gets its post. For callers inside the house: it does not ask who wants to know. */
@ApplicationScoped
public class Correspondence {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    /** The contacts of a party in their order. */
    public List<Contact> contactsOf(long partyId) {
        return contactRows(partyId).stream().map(PartyContact::contact).toList();
    }

    /** The addresses of a party beside its registered one. */
    public List<PostalAddress> addressesOf(long partyId) {
        return addressRows(partyId).stream().map(PartyAddress::address).toList();
    }

    /**
     * Lets the version of a locked party grow with a change of what belongs to it and is not in its own row. By a
     * statement: EclipseLink forces no version on an entity that it has locked already.
     */
    void touch(Party party) {
        entityManager.flush();
        entityManager
                .createQuery("update Party p set p.version = p.version + 1 where p.id = :id")
                .setParameter("id", party.id())
                .executeUpdate();
        entityManager.refresh(party);
    }

    /** Writes other contacts and addresses in the place of those there. */
    void replace(Party party, List<Contact> contacts, List<PostalAddress> addresses) {
        entityManager.flush();
        contactRows(party.id()).forEach(entityManager::remove);
        addressRows(party.id()).forEach(entityManager::remove);
        entityManager.flush();
        for (int i = 0; i < contacts.size(); i++) {
            entityManager.persist(new PartyContact(party.id(), i, contacts.get(i)));
        }
        addresses.forEach(address -> entityManager.persist(new PartyAddress(party.id(), address)));
    }

    private List<PartyContact> contactRows(long partyId) {
        return entityManager
                .createQuery(
                        "select c from PartyContact c where c.partyId = :party order by c.position", PartyContact.class)
                .setParameter("party", partyId)
                .getResultList();
    }

    private List<PartyAddress> addressRows(long partyId) {
        return entityManager
                .createQuery(
                        "select a from PartyAddress a where a.partyId = :party order by a.purpose", PartyAddress.class)
                .setParameter("party", partyId)
                .getResultList();
    }
}
