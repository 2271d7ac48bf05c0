package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What vendors' invoices ask for, as people and programs read it there. Where the files hold another sum, the difference
 * becomes a row of the bill and is disposed of like any other.
 */
@Stateless
public class VendorBillTotals {

    private static final int INVOICE_LENGTH = 190;
    private static final int DECIMALS = 27;
    private static final int INTEGER_DIGITS = 11;

    @Inject
    private BillTotals totals;

    @Inject
    private InvoiceDifferences differences;

    @Inject
    private VendorPeriodStates states;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private PeriodAccounts accounts;

    /** The totals of a bill, by invoice and currency. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<StatedTotal> of(PublicId partnerAccount, LocalDate periodStart) {
        return totals.of(accounts.covered(partnerAccount), periodStart);
    }

    /**
     * States the total of an invoice, or another one than before.
     *
     * @param invoice its number; empty or null for the whole month's bill
     * @param total in the currency, with every digit
     * @throws Refusal {@code period-locked}; {@code total-of-month-and-invoices} when both the month and single invoices
     *     would have one; {@code amount-out-of-bounds}; {@code
     *     unknown-currency}
     */
    @Requires(Permission.RUN_BILLING)
    public void state(
            PublicId partnerAccount, LocalDate periodStart, String invoice, String currencyCode, BigDecimal total) {
        VendorPeriod period = changeable(partnerAccount, periodStart);
        String number = invoice == null ? "" : invoice.strip();
        String currency = currency(currencyCode);
        requireFitting(number, total);
        Optional<StatedTotal> before = Optional.empty();
        for (StatedTotal other : totals.of(period.partnerAccountId(), periodStart)) {
            boolean sameCurrency = other.currency().equals(currency);
            if (sameCurrency && other.invoice().equals(number)) {
                before = Optional.of(other);
            } else if (sameCurrency && (other.isOfMonth() || number.isEmpty())) {
                throw new Refusal(
                        "total-of-month-and-invoices",
                        "invoice",
                        "State the total of the whole month or those of its invoices, not both.");
            }
        }
        totals.keep(period, new StatedTotal(number, currency, total, clock.instant(), caller.actorName()));
        changed(
                partnerAccount,
                period,
                "vendor-bill-stated",
                Changes.none()
                        .to("invoice", number)
                        .to("currency", currency)
                        .from(
                                "total",
                                before.map(stated -> plain(stated.total())).orElse(null),
                                plain(total)));
    }

    /**
     * Takes a total back: the invoice is taken to ask for what its file says.
     *
     * @throws NotFound when none was stated
     */
    @Requires(Permission.RUN_BILLING)
    public void withdraw(PublicId partnerAccount, LocalDate periodStart, String invoice, String currencyCode) {
        VendorPeriod period = changeable(partnerAccount, periodStart);
        String number = invoice == null ? "" : invoice.strip();
        String currency = currency(currencyCode);
        if (!totals.remove(period, number, currency)) {
            throw new NotFound();
        }
        changed(
                partnerAccount,
                period,
                "vendor-bill-total-withdrawn",
                Changes.none().to("invoice", number).to("currency", currency));
    }

    private void changed(PublicId partnerAccount, VendorPeriod period, String action, Changes changes) {
        audit.recordAbout(
                action,
                "vendor-period",
                partnerAccount.value() + "/" + period.period().start(),
                changes);
        differences.refresh(period.partnerAccountId(), period.period(), caller.actorName());
        PeriodStep after = period.step().afterDelivery(false);
        if (after != period.step()) {
            states.change(period, after, period.completeUntil(), caller.actorName(), null);
        }
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code == null ? "" : code.strip()).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Refusal("unknown-currency", "currency", "Not a currency code of ISO 4217, such as EUR.");
        }
    }

    private static void requireFitting(String invoice, BigDecimal total) {
        if (total == null) {
            throw new Refusal("required", "total", "Say what the invoice asks for.");
        }
        BigDecimal bare = total.stripTrailingZeros();
        if (bare.scale() > DECIMALS || bare.precision() - bare.scale() > INTEGER_DIGITS) {
            throw new Refusal("amount-out-of-bounds", "total", "At most 11 digits before the point and 27 behind it.");
        }
        if (invoice.length() > INVOICE_LENGTH) {
            throw new Refusal("too-long", "invoice", "At most " + INVOICE_LENGTH + " characters.").with(INVOICE_LENGTH);
        }
    }

    private VendorPeriod changeable(PublicId partnerAccount, LocalDate periodStart) {
        VendorPeriod period =
                states.lock(accounts.covered(partnerAccount), periodStart).orElseThrow(NotFound::new);
        if (period.isLocked()) {
            throw new Refusal("period-locked", "The month is locked: open it again first.");
        }
        return period;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
