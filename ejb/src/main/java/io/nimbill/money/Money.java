package io.nimbill.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An amount that can be posted or billed: a currency and an exact amount at the scale of its minor unit.
 *
 * <p>Immutable. Never rounds: a value with more decimals than the currency has is refused; round it first with {@link
 * Rounding#toMinorUnit}. Operations on two currencies throw {@link CurrencyMismatch}.
 */
public final class Money implements Comparable<Money>, Serializable {

    private static final long serialVersionUID = 1L;

    private final BigDecimal amount;
    private final Currency currency;

    private Money(BigDecimal amount, Currency currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /**
     * An amount of a currency.
     *
     * @throws ArithmeticException when the amount has more decimals than the currency's minor unit
     */
    public static Money of(BigDecimal amount, Currency currency) {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit and cannot be billed");
        }
        return new Money(amount.setScale(currency.getDefaultFractionDigits()), currency);
    }

    /** Reads a decimal such as {@code "12.34"}; same refusals as {@link #of(BigDecimal, Currency)}. */
    public static Money of(String amount, String currencyCode) {
        return of(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return of(BigDecimal.ZERO, currency);
    }

    public BigDecimal amount() {
        return amount;
    }

    public Currency currency() {
        return currency;
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Splits by weight with the largest remainder, so that the parts add up to this amount exactly. Ties go to the
     * earlier part.
     *
     * @param weights not negative, at least one above zero
     */
    public List<Money> split(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Weights must not be negative and must not all be zero");
        }
        int digits = currency.getDefaultFractionDigits();
        BigInteger units = amount.movePointRight(digits).toBigIntegerExact();
        List<BigInteger> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigInteger given = BigInteger.ZERO;
        for (BigDecimal weight : weights) {
            BigDecimal[] share = new BigDecimal(units.abs()).multiply(weight).divideAndRemainder(total);
            parts.add(share[0].toBigIntegerExact());
            remainders.add(share[1]);
            given = given.add(parts.get(parts.size() - 1));
        }
        int left = units.abs().subtract(given).intValueExact();
        List<Integer> byRemainder = IntStream.range(0, weights.size())
                .boxed()
                .sorted((a, b) -> remainders.get(b).compareTo(remainders.get(a)))
                .toList();
        for (int i = 0; i < left; i++) {
            int index = byRemainder.get(i);
            parts.set(index, parts.get(index).add(BigInteger.ONE));
        }
        return parts.stream()
                .map(part -> new Money(new BigDecimal(units.signum() < 0 ? part.negate() : part, digits), currency))
                .toList();
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && amount.equals(money.amount) && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }

    /** For people and logs: {@code 12.34 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
