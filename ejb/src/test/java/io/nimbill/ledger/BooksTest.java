package io.nimbill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T10:00:00Z"), ZoneOffset.UTC);

    private final Map<AccountWords, LedgerAccount> accounts = new LinkedHashMap<>();
    private final List<LedgerTransaction> journal = new ArrayList<>();
    private final Books books =
            new Books(words -> accounts.computeIfAbsent(words, LedgerAccount::opened), journal::add, CLOCK);

    @Test
    void a_sale_to_a_buyer_with_books_is_posted_on_both_sides() {
        books.post(sale("100.00", "19.00", true));

        assertThat(accounts.keySet())
                .map(words -> words.ownerId() + " " + words.type())
                .containsExactly(
                        "1 RECEIVABLE", "1 REVENUE", "1 OUTPUT_TAX", "2 COST_OF_SALES", "2 INPUT_TAX", "2 PAYABLE");
        assertThat(journal).map(LedgerTransaction::entryCount).containsExactly(3, 3);
        assertThat(receivable().balance()).hasValue(Money.of("119.00", "EUR"));
    }

    @Test
    void a_sale_to_a_buyer_without_books_is_posted_at_the_seller_alone() {
        books.post(sale("100.00", "19.00", false));

        assertThat(journal).hasSize(1);
    }

    @Test
    void a_credit_note_lowers_what_the_buyer_owes() {
        books.post(sale("100.00", "19.00", false));
        books.post(sale("-100.00", "-19.00", false));

        assertThat(receivable().balance()).hasValue(Money.of("0.00", "EUR"));
    }

    @Test
    void tax_of_zero_makes_no_entry() {
        books.post(sale("100.00", "0.00", false));

        assertThat(journal.get(0).entryCount()).isEqualTo(2);
    }

    @Test
    void a_vendor_bill_is_cost_and_debt() {
        books.post(new Purchase(
                5, 1, 77, BillingPeriod.of(YearMonth.of(2026, 10)), Money.of("12.34", "USD"), "AWS October"));

        assertThat(accounts.keySet())
                .map(AccountWords::type)
                .containsExactly(AccountType.COST_OF_SALES, AccountType.VENDOR_PAYABLE);
    }

    @Property
    void a_transaction_that_does_not_balance_cannot_be_built(
            @ForAll @LongRange(min = -1000, max = 1000) long first,
            @ForAll @LongRange(min = -1000, max = 1000) long second) {
        List<Posting> postings = List.of(posting(1, first), posting(1, second));

        if (first == -second && first != 0) {
            assertThat(transaction(postings).entryCount()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> transaction(postings)).isInstanceOf(NotBalanced.class);
        }
    }

    @Test
    void one_entry_or_two_owners_or_two_currencies_cannot_be() {
        assertThatThrownBy(() -> transaction(List.of(posting(1, 5)))).isInstanceOf(NotBalanced.class);
        assertThatThrownBy(() -> transaction(List.of(posting(1, 5), posting(2, -5))))
                .isInstanceOf(NotBalanced.class);
        Posting dollars = new Posting(posting(1, -5).account(), Money.of("-0.05", "USD"));
        assertThatThrownBy(() -> transaction(List.of(posting(1, 5), dollars))).isInstanceOf(NotBalanced.class);
    }

    private LedgerAccount receivable() {
        return accounts.get(new AccountWords(1, AccountType.RECEIVABLE, 2, EUR, ""));
    }

    private static Sale sale(String net, String tax, boolean buyerKeepsBooks) {
        return new Sale(
                9,
                "INV-1",
                DAY,
                1,
                2,
                buyerKeepsBooks,
                Money.of(net, "EUR"),
                List.of(new Sale.TaxPart("S 19", Money.of(tax, "EUR"))));
    }

    private static Posting posting(long owner, long cents) {
        LedgerAccount account = LedgerAccount.opened(new AccountWords(owner, AccountType.REVENUE, 0, EUR, ""));
        return new Posting(account, Money.of(BigDecimal.valueOf(cents, 2), EUR));
    }

    private static LedgerTransaction transaction(List<Posting> postings) {
        return LedgerTransaction.of(
                new TransactionSource("SALE", "INVOICE", 1, DAY, "x"), PublicId.random(), CLOCK.instant(), postings);
    }
}
