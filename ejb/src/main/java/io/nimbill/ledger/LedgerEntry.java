package io.nimbill.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;

/** One entry of a transaction. Append-only. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

    @Id
    @TableGenerator(
            name = "ledger_entry",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ledger_entry",
            allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ledger_entry")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "transaction_id")
    private LedgerTransaction transaction;

    @Column(name = "line_no")
    private int lineNo;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private LedgerAccount account;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "currency")
    private String currency;

    protected LedgerEntry() {}

    LedgerEntry(LedgerTransaction transaction, int lineNo, Posting posting) {
        this.transaction = transaction;
        this.lineNo = lineNo;
        this.account = posting.account();
        this.amount = posting.amount().amount();
        this.currency = posting.amount().currency().getCurrencyCode();
    }
}
