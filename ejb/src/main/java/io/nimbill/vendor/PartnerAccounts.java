package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Vendors and the accounts held with them, in the database; without regard to who asks. */
@ApplicationScoped
public class PartnerAccounts {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    public List<Vendor> vendors() {
        return entityManager
                .createQuery("select v from Vendor v order by v.id", Vendor.class)
                .getResultList();
    }

    public Optional<Vendor> vendor(String code) {
        return vendors().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<PartnerAccount> find(long id) {
        return Optional.ofNullable(entityManager.find(PartnerAccount.class, id));
    }

    public Optional<PartnerAccount> find(PublicId publicId) {
        return entityManager
                .createQuery("select a from PartnerAccount a where a.publicId = :publicId", PartnerAccount.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    /** The account a vendor knows by that id. */
    public Optional<PartnerAccount> find(long vendorId, String externalId) {
        return entityManager
                .createQuery(
                        "select a from PartnerAccount a where a.vendorId = :vendor and a.externalId = :external",
                        PartnerAccount.class)
                .setParameter("vendor", vendorId)
                .setParameter("external", externalId)
                .getResultStream()
                .findFirst();
    }

    public List<PartnerAccount> all() {
        return entityManager
                .createQuery("select a from PartnerAccount a order by a.vendorId, a.name, a.id", PartnerAccount.class)
                .getResultList();
    }

    /** At once, because datasets and cloud accounts refer to it by its plain id. */
    void add(PartnerAccount account) {
        entityManager.persist(account);
        entityManager.flush();
    }
}
