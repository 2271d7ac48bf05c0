package io.nimbill.pricing;

import io.nimbill.work.Refusal;
import java.time.LocalDate;

/**
 * A price rule as somebody writes it.
 *
 * @param scope what it is for; a service by code or name
 * @param price how it makes a price
 * @param unit pricing unit that a unit price is for; null = any
 * @param validFrom first UTC usage day; null = no beginning of its own
 * @param validTo day after the last; null = no end of its own
 * @param name shown with the rule: one with a name and an end is a promotion; null = none
 */
public record RuleTerms(
        RuleScope scope, Price price, String unit, LocalDate validFrom, LocalDate validTo, String name) {

    private static final int NAME_LENGTH = 120;

    private static final int WORD_LENGTH = 190;
    private static final int SHORT_WORD_LENGTH = 64;

    /** Refuses what could never price anything, naming the field. */
    public RuleTerms {
        requireWord(scope.serviceCode(), WORD_LENGTH, "serviceCode");
        requireWord(scope.sku(), WORD_LENGTH, "sku");
        requireWord(scope.region(), SHORT_WORD_LENGTH, "region");
        requireWord(unit, SHORT_WORD_LENGTH, "unit");
        requireWord(name, NAME_LENGTH, "name");
        new TariffRule(0, scope, price, unit, validFrom, validTo);
    }

    /** A rule without a name. */
    public RuleTerms(RuleScope scope, Price price, String unit, LocalDate validFrom, LocalDate validTo) {
        this(scope, price, unit, validFrom, validTo, null);
    }

    /** A rule without dates and unit of its own. */
    public static RuleTerms of(RuleScope scope, Price price) {
        return new RuleTerms(scope, price, null, null, null);
    }

    RuleTerms withService(String code) {
        return new RuleTerms(scope.withService(code), price, unit, validFrom, validTo, name);
    }

    TariffRule tariffRule(long id) {
        return new TariffRule(id, scope, price, unit, validFrom, validTo);
    }

    private static void requireWord(String word, int length, String field) {
        if (word != null && (word.isBlank() || word.length() > length)) {
            throw new Refusal("word-out-of-bounds", field, "Leave it open or give 1 to " + length + " characters.")
                    .with(length);
        }
    }
}
