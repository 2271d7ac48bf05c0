package io.nimbill.ledger;

import io.nimbill.money.CurrencyMismatch;
import io.nimbill.money.Money;
import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** An account in somebody's books. Opened by the first posting that needs it. */
@Entity
@Table(name = "ledger_account")
public class LedgerAccount {

    @Id
    @TableGenerator(
            name = "ledger_account",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ledger_account",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ledger_account")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "owner_id")
    private long ownerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private AccountType type;

    @Column(name = "counterparty_id")
    private long counterpartyId;

    @Column(name = "currency")
    private String currency;

    @Column(name = "detail")
    private String detail;

    @Column(name = "balance")
    private BigDecimal balance;

    @Version
    @Column(name = "version")
    private long version;

    protected LedgerAccount() {}

    private LedgerAccount(AccountWords words) {
        this.publicId = PublicId.random().value();
        this.ownerId = words.ownerId();
        this.type = words.type();
        this.counterpartyId = words.counterpartyId();
        this.currency = words.currency().getCurrencyCode();
        this.detail = words.detail();
        this.balance = words.type().isBalanceStored() ? BigDecimal.ZERO : null;
    }

    static LedgerAccount opened(AccountWords words) {
        return new LedgerAccount(words);
    }

    public Long id() {
        return id;
    }

    public AccountWords words() {
        return new AccountWords(ownerId, type, counterpartyId, Currency.getInstance(currency), detail);
    }

    /** The stored balance, where the account has one; debits are above zero. */
    public Optional<Money> balance() {
        return Optional.ofNullable(balance)
                .map(amount -> Money.of(amount.stripTrailingZeros(), Currency.getInstance(currency)));
    }

    /** Lets an entry count in the stored balance, if there is one. The account's row must be locked. */
    void count(Money amount) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new CurrencyMismatch(amount.currency(), Currency.getInstance(currency));
        }
        if (balance != null) {
            balance = balance.add(amount.amount());
        }
    }
}
