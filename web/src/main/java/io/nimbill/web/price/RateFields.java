package io.nimbill.web.price;

import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/** What is agreed of rates while somebody writes it; what the chosen policy has no use for is left out. */
public class RateFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String from;
    private BigDecimal rate;
    private BigDecimal spread;

    static RateFields of(RateTerms terms) {
        RateFields fields = new RateFields();
        fields.from = terms.from() == null ? null : terms.from().getCurrencyCode();
        fields.rate = terms.rate();
        fields.spread = terms.spread().signum() == 0 ? null : terms.spread();
        return fields;
    }

    RateTerms terms(ExchangePolicy policy) {
        boolean fixed = policy == ExchangePolicy.FIXED;
        boolean ofTable = policy == ExchangePolicy.USAGE_DAY || policy == ExchangePolicy.PERIOD;
        return new RateTerms(
                fixed && from != null ? Currency.getInstance(from) : null,
                fixed ? rate : null,
                ofTable && spread != null ? spread : BigDecimal.ZERO);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public BigDecimal getRate() {
        return rate;
    }

    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }

    public BigDecimal getSpread() {
        return spread;
    }

    public void setSpread(BigDecimal spread) {
        this.spread = spread;
    }
}
