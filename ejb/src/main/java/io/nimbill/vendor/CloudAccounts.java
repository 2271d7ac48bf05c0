package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cloud accounts and their assignments in the database; without regard to who asks. */
@ApplicationScoped
public class CloudAccounts {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    public Optional<CloudAccount> find(long id) {
        return Optional.ofNullable(entityManager.find(CloudAccount.class, id));
    }

    public Optional<CloudAccount> find(PublicId publicId) {
        return entityManager
                .createQuery("select a from CloudAccount a where a.publicId = :publicId", CloudAccount.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    public Optional<CloudAccount> find(long partnerAccountId, AccountKind kind, String externalId) {
        return entityManager
                .createQuery(
                        "select a from CloudAccount a where a.partnerAccountId = :partner and a.kind = :kind"
                                + " and a.externalId = :external",
                        CloudAccount.class)
                .setParameter("partner", partnerAccountId)
                .setParameter("kind", kind)
                .setParameter("external", externalId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The account that a delivery names, registered now when it is the first to do so. Joins the caller's transaction.
     *
     * @param externalId as the vendor writes it; empty for the payer
     * @param tenantExternalId the Microsoft customer it belongs to; else null
     * @param name the vendor's name for it; may be null
     */
    public CloudAccount seen(
            PartnerAccount partner, AccountKind kind, String externalId, String tenantExternalId, String name) {
        return find(partner.id(), kind, externalId).orElseGet(() -> {
            CloudAccount account =
                    new CloudAccount(partner, kind, externalId, tenantExternalId, name, Instant.now(clock));
            entityManager.persist(account);
            entityManager.flush();
            return account;
        });
    }

    /** Who has the account on which day, its tenant's assignment included. */
    public AccountHolders holdersOf(long cloudAccountId) {
        CloudAccount account = entityManager.find(CloudAccount.class, cloudAccountId);
        List<Assignment> tenants =
                tenantOf(account).map(tenant -> assignmentsOf(tenant.id())).orElse(List.of());
        return new AccountHolders(assignmentsOf(cloudAccountId), tenants);
    }

    /** The tenant an account belongs to; empty for all that are no part of one. */
    public Optional<CloudAccount> tenantOf(CloudAccount account) {
        return account.tenantExternalId()
                .flatMap(tenant -> find(account.partnerAccountId(), AccountKind.TENANT, tenant));
    }

    List<Assignment> assignmentsOf(long cloudAccountId) {
        return entityManager
                .createQuery(
                        "select s from Assignment s where s.cloudAccountId = :account order by s.validFrom",
                        Assignment.class)
                .setParameter("account", cloudAccountId)
                .getResultList();
    }

    /** Locks the account's row: until the transaction ends nobody else changes who has it. */
    AssignmentHistory lockHistory(CloudAccount account) {
        entityManager.lock(account, LockModeType.PESSIMISTIC_WRITE);
        List<Assignment> assignments = assignmentsOf(account.id());
        assignments.forEach(entityManager::refresh);
        return new AssignmentHistory(account.id(), assignments);
    }

    /** The account and, for a tenant, those that belong to it. */
    List<Long> withMembers(CloudAccount account) {
        if (account.kind() != AccountKind.TENANT) {
            return List.of(account.id());
        }
        List<Long> ids = new java.util.ArrayList<>(entityManager
                .createQuery(
                        "select a.id from CloudAccount a where a.partnerAccountId = :partner"
                                + " and a.tenantExternalId = :tenant",
                        Long.class)
                .setParameter("partner", account.partnerAccountId())
                .setParameter("tenant", account.externalId())
                .getResultList());
        ids.add(account.id());
        return ids;
    }

    /** The accounts a client has on that day or will have, by their vendor's id. */
    List<CloudAccount> heldBy(long clientId, LocalDate day) {
        return entityManager
                .createQuery(
                        "select distinct a from CloudAccount a, Assignment s where s.cloudAccountId = a.id"
                                + " and s.clientId = :client and (s.validTo is null or s.validTo > :day)"
                                + " order by a.externalId",
                        CloudAccount.class)
                .setParameter("client", clientId)
                .setParameter("day", day)
                .getResultList();
    }

    void add(Assignment assignment) {
        entityManager.persist(assignment);
    }
}
