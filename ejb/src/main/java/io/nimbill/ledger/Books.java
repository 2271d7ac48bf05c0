package io.nimbill.ledger;

import io.nimbill.money.Money;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Posts. Part of the transaction of the one who calls, so that a document and its entries stand or fall together. Callers
 * have locked what the posting is about (billing account, number series) before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Books {

    private LedgerAccounts accounts;
    private Journal journal;
    private Clock clock;

    /** For the container. */
    protected Books() {}

    @Inject
    Books(LedgerAccounts accounts, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Posts a document in the seller's books: receivable against revenue and output tax; and, linked with it, in the
     * buyer's where they are kept here: cost and input tax against payable.
     */
    public void post(Sale sale) {
        PublicId link = PublicId.random();
        post(
                new TransactionSource("SALE", "INVOICE", sale.invoiceId(), sale.date(), "Sale " + sale.number()),
                link,
                salePostings(sale));
        if (sale.buyerKeepsBooks()) {
            post(
                    new TransactionSource(
                            "PURCHASE", "INVOICE", sale.invoiceId(), sale.date(), "Purchase " + sale.number()),
                    link,
                    purchasePostings(sale));
        }
    }

    /** Posts a vendor's bill: cost against what we owe the vendor. */
    public void post(Purchase purchase) {
        List<Posting> postings = new ArrayList<>();
        Currency currency = purchase.cost().currency();
        add(
                postings,
                new AccountWords(purchase.ownerId(), AccountType.COST_OF_SALES, 0, currency, ""),
                purchase.cost());
        add(
                postings,
                new AccountWords(
                        purchase.ownerId(),
                        AccountType.VENDOR_PAYABLE,
                        purchase.partnerAccountId(),
                        currency,
                        purchase.period().toString()),
                purchase.cost().negated());
        post(
                new TransactionSource(
                        "VENDOR_BILL",
                        "VENDOR_PERIOD",
                        purchase.sourceId(),
                        purchase.period().end().minusDays(1),
                        purchase.description()),
                PublicId.random(),
                postings);
    }

    private List<Posting> salePostings(Sale sale) {
        Currency currency = sale.net().currency();
        List<Posting> postings = new ArrayList<>();
        add(
                postings,
                new AccountWords(sale.sellerId(), AccountType.RECEIVABLE, sale.buyerId(), currency, ""),
                sale.total());
        add(
                postings,
                new AccountWords(sale.sellerId(), AccountType.REVENUE, 0, currency, ""),
                sale.net().negated());
        sale.taxes()
                .forEach(tax -> add(
                        postings,
                        new AccountWords(sale.sellerId(), AccountType.OUTPUT_TAX, 0, currency, tax.detail()),
                        tax.amount().negated()));
        return postings;
    }

    private List<Posting> purchasePostings(Sale sale) {
        Currency currency = sale.net().currency();
        List<Posting> postings = new ArrayList<>();
        add(postings, new AccountWords(sale.buyerId(), AccountType.COST_OF_SALES, 0, currency, ""), sale.net());
        sale.taxes()
                .forEach(tax -> add(
                        postings,
                        new AccountWords(sale.buyerId(), AccountType.INPUT_TAX, 0, currency, tax.detail()),
                        tax.amount()));
        add(
                postings,
                new AccountWords(sale.buyerId(), AccountType.PAYABLE, sale.sellerId(), currency, ""),
                sale.total().negated());
        return postings;
    }

    private void add(List<Posting> postings, AccountWords words, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(accounts.of(words), amount));
        }
    }

    private void post(TransactionSource source, PublicId link, List<Posting> postings) {
        LedgerTransaction transaction = LedgerTransaction.of(source, link, clock.instant(), postings);
        postings.forEach(posting -> posting.account().count(posting.amount()));
        journal.add(transaction);
    }
}
