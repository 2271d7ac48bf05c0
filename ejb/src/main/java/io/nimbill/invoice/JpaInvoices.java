package io.nimbill.invoice;

import io.nimbill.invoice.document.TaxSubtotal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Drafts and documents in the database. */
@ApplicationScoped
class JpaInvoices implements Invoices {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Override
    public Optional<InvoiceDraft> findDraft(long id) {
        return Optional.ofNullable(entityManager.find(InvoiceDraft.class, id));
    }

    @Override
    public List<InvoiceDraft> openDrafts(long billingAccountId) {
        return entityManager
                .createQuery(
                        "select d from InvoiceDraft d where d.billingAccountId = :account and d.state = :open"
                                + " order by d.id",
                        InvoiceDraft.class)
                .setParameter("account", billingAccountId)
                .setParameter("open", InvoiceDraft.State.DRAFT)
                .getResultList();
    }

    @Override
    public List<DraftRow> openDrafts(LocalDate periodStart) {
        return Sql.on(dataSource)
                .list(
                        row -> new DraftRow(
                                row.getLong("id"),
                                row.getLong("seller_id"),
                                row.getString("seller") + " → " + row.getString("buyer")),
                        "SELECT d.id, d.seller_id, s.legal_name AS seller, b.legal_name AS buyer FROM invoice_draft d"
                                + " JOIN party s ON s.id = d.seller_id JOIN party b ON b.id = d.buyer_id"
                                + " WHERE d.period_start = ? AND d.state = 'DRAFT' ORDER BY d.billing_account_id, d.id",
                        periodStart);
    }

    @Override
    public void add(InvoiceDraft draft) {
        entityManager.persist(draft);
    }

    @Override
    public void add(Invoice invoice, List<TaxSubtotal> subtotals) {
        entityManager.persist(invoice);
        entityManager.flush();
        Sql sql = Sql.on(dataSource);
        for (TaxSubtotal subtotal : subtotals) {
            sql.update(
                    "INSERT INTO invoice_tax_subtotal (invoice_id, tax_category, tax_percent, taxable_amount,"
                            + " tax_amount, exemption_reason) VALUES (?, ?, ?, ?, ?, ?)",
                    invoice.id(),
                    subtotal.treatment().category(),
                    subtotal.treatment().percent(),
                    subtotal.taxable().amount(),
                    subtotal.tax().amount(),
                    subtotal.treatment().exemptionReason());
        }
        sql.update("INSERT INTO invoice_state (invoice_id, state, version) VALUES (?, 'OPEN', 1)", invoice.id());
    }

    @Override
    public Optional<Long> idOf(long sellerId, String number) {
        return Sql.on(dataSource)
                .one(
                        row -> row.getLong("id"),
                        "SELECT id FROM invoice WHERE seller_id = ? AND invoice_number = ?",
                        sellerId,
                        number);
    }
}
