package io.nimbill.agreement;

import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a seller and a buyer have agreed, from a UTC day on: concluded once, ended by the next one or by word. Its terms
 * never change; other terms are another agreement that begins where this one ends.
 */
@Entity
@Table(name = "agreement")
public class Agreement {

    @Id
    @TableGenerator(
            name = "agreement",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "agreement",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "agreement")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private long buyerId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "exchange_policy")
    private ExchangePolicy exchangePolicy;

    @Column(name = "fixed_rate_from")
    private String fixedRateFrom;

    @Column(name = "fixed_rate")
    private BigDecimal fixedRate;

    @Column(name = "rate_spread")
    private BigDecimal rateSpread;

    @Enumerated(EnumType.STRING)
    @Column(name = "tier_scope")
    private TierScope tierScope;

    @Enumerated(EnumType.STRING)
    @Column(name = "restatement")
    private RestatementPolicy restatement;

    @Column(name = "absorb_below")
    private BigDecimal absorbBelow;

    @Column(name = "payment_terms_days")
    private int paymentTermsDays;

    @Column(name = "time_zone")
    private String timeZone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_kind_policy", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    @Enumerated(EnumType.STRING)
    @Column(name = "policy")
    private Map<ChargeKind, KindPolicy> policies = new HashMap<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<AgreedFee> fees = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected Agreement() {}

    Agreement(long sellerId, long buyerId, LocalDate validFrom, AgreementTerms terms) {
        this.publicId = PublicId.random().value();
        this.sellerId = sellerId;
        this.buyerId = buyerId;
        this.validFrom = validFrom;
        this.currency = terms.currency().getCurrencyCode();
        this.exchangePolicy = terms.exchangePolicy();
        this.paymentTermsDays = terms.paymentTermsDays();
        this.timeZone = terms.timeZone().getId();
        this.tierScope = terms.tierScope();
        this.restatement = terms.restatement().policy();
        this.absorbBelow = terms.restatement().absorbBelow();
        Currency from = terms.rates().from();
        this.fixedRateFrom = from == null ? null : from.getCurrencyCode();
        this.fixedRate = terms.rates().rate();
        this.rateSpread = terms.rates().spread();
        this.policies.putAll(terms.policies().asMap());
        terms.fees().all().forEach(fee -> fees.add(new AgreedFee(this, fees.size() + 1, fee)));
    }

    void endOn(LocalDate day) {
        if (!validFrom.isBefore(day)) {
            throw new Refusal("dates-reversed", "validTo", "An agreement must end after it begins.");
        }
        validTo = day;
    }

    /** Whether it holds on a UTC day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** What was agreed. */
    public AgreementTerms terms() {
        return new AgreementTerms(
                currency(),
                exchangePolicy,
                paymentTermsDays,
                ZoneId.of(timeZone),
                KindPolicies.of(policies),
                tierScope,
                new Fees(fees.stream().map(AgreedFee::fee).toList()),
                new Restatement(restatement, absorbBelow),
                rates());
    }

    private RateTerms rates() {
        return new RateTerms(fixedRateFrom == null ? null : Currency.getInstance(fixedRateFrom), fixedRate, rateSpread);
    }

    /** The fees of its terms with their ids, in the same order. */
    public List<AgreedFee> fees() {
        return List.copyOf(fees);
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the seller. */
    public long sellerId() {
        return sellerId;
    }

    /** Database id of the buyer. */
    public long buyerId() {
        return buyerId;
    }

    /** First UTC day. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The day after the last; empty = open. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }
}
