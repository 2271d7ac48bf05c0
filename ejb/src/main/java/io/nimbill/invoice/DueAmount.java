package io.nimbill.invoice;

import io.nimbill.invoice.document.BillingCostCentre;
import io.nimbill.invoice.document.LineKey;
import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What of one key has been charged and what of it is settled.
 *
 * @param key which usage, fee or subscription
 * @param period the vendor's billing period, or the days a fee or subscription is for
 * @param words how vendor, account and service are called
 * @param currency of the edge
 * @param wholeExact sum of its charges now, before rounding
 * @param settledExact sum of the exact amounts of its earlier lines
 * @param settled sum of its earlier lines
 * @param settledTax how the latest of them was taxed; null without one
 * @param settledBy the documents with those lines, oldest first
 * @param shares what belongs to which of the buyer's cost centres; empty where the buyer has none
 * @param own what is to be known of a fee or subscription; null for usage
 * @param byVolume whether a volume tier priced it: more of it can come to less
 */
public record DueAmount(
        LineKey key,
        BillingPeriod period,
        Words words,
        Currency currency,
        BigDecimal wholeExact,
        BigDecimal settledExact,
        Money settled,
        TaxRate settledTax,
        List<PrecedingInvoice> settledBy,
        List<CostShare> shares,
        KeyBalance.Own own,
        boolean byVolume) {

    /** What no volume tier priced. */
    public DueAmount(
            LineKey key,
            BillingPeriod period,
            Words words,
            Currency currency,
            BigDecimal wholeExact,
            BigDecimal settledExact,
            Money settled,
            TaxRate settledTax,
            List<PrecedingInvoice> settledBy,
            List<CostShare> shares,
            KeyBalance.Own own) {
        this(
                key,
                period,
                words,
                currency,
                wholeExact,
                settledExact,
                settled,
                settledTax,
                settledBy,
                shares,
                own,
                false);
    }

    public DueAmount {
        settledBy = List.copyOf(settledBy);
        shares = List.copyOf(shares);
    }

    /** What is due for no cost centre. */
    public DueAmount(
            LineKey key,
            BillingPeriod period,
            Words words,
            Currency currency,
            BigDecimal wholeExact,
            BigDecimal settledExact,
            Money settled,
            TaxRate settledTax,
            List<PrecedingInvoice> settledBy) {
        this(key, period, words, currency, wholeExact, settledExact, settled, settledTax, settledBy, List.of(), null);
    }

    /**
     * A part of what is due.
     *
     * @param costCentre null for what belongs to none
     * @param due rounded; the parts add up to what is due
     * @param exact before rounding; the parts add up to the exact amount behind what is due
     */
    public record Part(BillingCostCentre costCentre, Money due, BigDecimal exact) {}

    /**
     * Names as the buyer knows them.
     *
     * @param vendor name of the vendor; empty for fees and subscriptions, as the account
     * @param account name and id of the cloud account
     * @param service name of the service, fee or subscription
     */
    public record Words(String vendor, String account, String service) {}

    /**
     * A tax category with its rate.
     *
     * @param category UNCL 5305
     * @param percent rate in percent
     */
    public record TaxRate(String category, BigDecimal percent) {

        public TaxRate {
            percent = percent.setScale(4);
        }
    }

    /** The rounded whole less what is settled: cents never drift, however often a period is billed. */
    public Money due() {
        return due(wholeExact, settled);
    }

    static Money due(BigDecimal wholeExact, Money settled) {
        return Rounding.toMinorUnit(wholeExact, settled.currency()).minus(settled);
    }

    /** The exact amount behind {@link #due}: over all lines of a key these add up to the whole. */
    public BigDecimal dueExact() {
        return wholeExact.subtract(settledExact);
    }

    /**
     * What is due by cost centre: the rounded whole is split by the charges of now, and each share is less what earlier
     * lines billed for it. Where something moved from one cost centre to another since, one part gives back what the other
     * takes; what is due in all is the same as without cost centres. Parts that come to nothing are left out.
     */
    public List<Part> parts() {
        if (shares.isEmpty()) {
            return List.of(new Part(null, due(), dueExact()));
        }
        List<Money> whole =
                Rounding.toMinorUnit(shares.stream().map(CostShare::whole).toList(), currency);
        List<Part> parts = new ArrayList<>();
        BigDecimal exactLeft = dueExact();
        for (int i = 0; i < shares.size(); i++) {
            CostShare share = shares.get(i);
            Money due = whole.get(i).minus(share.settled());
            if (!due.isZero()) {
                BigDecimal exact = share.whole().subtract(share.settledExact());
                exactLeft = exactLeft.subtract(exact);
                parts.add(new Part(share.costCentre(), due, exact));
            }
        }
        return withRest(parts, exactLeft);
    }

    /**
     * The parts as lines show them. Where a volume tier has lowered what was billed, what was billed is given back and what
     * it comes to now is billed anew: more was used, and a single line of less would hide it.
     */
    public List<Part> lines() {
        boolean lowered = byVolume && isCorrection() && due().isNegative();
        return lowered ? parts().stream().flatMap(this::reversed).toList() : parts();
    }

    private Stream<Part> reversed(Part part) {
        CostShare before = shares.stream()
                .filter(share -> Objects.equals(share.costCentre(), part.costCentre()))
                .findFirst()
                .orElse(new CostShare(null, wholeExact, settledExact, settled));
        Part back = new Part(
                part.costCentre(),
                before.settled().negated(),
                before.settledExact().negate());
        Part anew = new Part(
                part.costCentre(),
                part.due().plus(before.settled()),
                part.exact().add(before.settledExact()));
        return back.due().isZero() || anew.due().isZero() ? Stream.of(part) : Stream.of(back, anew);
    }

    /** Fractions of parts that come to nothing go with the first part, so that no exact amount is lost. */
    private static List<Part> withRest(List<Part> parts, BigDecimal rest) {
        if (parts.isEmpty() || rest.signum() == 0) {
            return parts;
        }
        Part first = parts.get(0);
        parts.set(0, new Part(first.costCentre(), first.due(), first.exact().add(rest)));
        return parts;
    }

    /**
     * The day whose rate of tax counts: the last of the period, and of what is billed in advance the first day on which it
     * may be.
     */
    LocalDate taxPoint() {
        LocalDate last = period.end().minusDays(1);
        boolean inAdvance =
                own != null && own.billableFrom() != null && own.billableFrom().isBefore(last);
        return inAdvance ? own.billableFrom() : last;
    }

    public boolean isCorrection() {
        return !settledBy.isEmpty();
    }
}
