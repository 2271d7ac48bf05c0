package io.nimbill.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Accounts and transactions in the database. */
@ApplicationScoped
class JpaLedger implements LedgerAccounts, Journal {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Override
    public LedgerAccount of(AccountWords words) {
        TypedQuery<LedgerAccount> query = entityManager
                .createQuery(
                        "select a from LedgerAccount a where a.ownerId = :owner and a.type = :type"
                                + " and a.counterpartyId = :counterparty and a.currency = :currency and a.detail = :detail",
                        LedgerAccount.class)
                .setParameter("owner", words.ownerId())
                .setParameter("type", words.type())
                .setParameter("counterparty", words.counterpartyId())
                .setParameter("currency", words.currency().getCurrencyCode())
                .setParameter("detail", words.detail());
        if (words.type().isBalanceStored()) {
            query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        }
        return query.getResultStream().findFirst().orElseGet(() -> open(words));
    }

    @Override
    public void add(LedgerTransaction transaction) {
        entityManager.persist(transaction);
    }

    private LedgerAccount open(AccountWords words) {
        LedgerAccount account = LedgerAccount.opened(words);
        entityManager.persist(account);
        entityManager.flush();
        return account;
    }
}
