package io.nimbill.exchange;

import java.time.LocalDate;
import java.util.Currency;

/** A rate, or a correction of one, counts from this UTC day on. */
public record RateRecorded(Currency base, Currency quote, LocalDate day) {}
