package io.nimbill.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** A rate as it was recorded. Never changed: a correction is a later row for the same pair and day. */
@Entity
@Table(name = "exchange_rate")
public class ExchangeRate {

    @Id
    @TableGenerator(
            name = "exchange_rate",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "exchange_rate",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "exchange_rate")
    private Long id;

    @Column(name = "base")
    private String base;

    @Column(name = "quote")
    private String quote;

    @Column(name = "rate_date")
    private LocalDate day;

    @Column(name = "rate")
    private BigDecimal rate;

    @Column(name = "source")
    private String source;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ExchangeRate() {}

    ExchangeRate(Currency base, Currency quote, LocalDate day, BigDecimal rate, String source, Instant recordedAt) {
        this.base = base.getCurrencyCode();
        this.quote = quote.getCurrencyCode();
        this.day = day;
        this.rate = rate;
        this.source = source;
        this.recordedAt = recordedAt;
    }

    /** The rate as calculations use it. */
    public QuotedRate quoted() {
        return new QuotedRate(id, base(), quote(), day, rate, recordedAt);
    }

    public Currency base() {
        return Currency.getInstance(base);
    }

    public Currency quote() {
        return Currency.getInstance(quote);
    }

    /** UTC day from which it counts. */
    public LocalDate day() {
        return day;
    }

    /** Units of {@link #quote} for one unit of {@link #base}. */
    public BigDecimal rate() {
        return rate;
    }

    /** Who published it: {@code ECB}, {@code manual} … */
    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
