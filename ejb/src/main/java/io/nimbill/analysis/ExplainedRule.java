package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The price rule behind a charge.
 *
 * @param id {@code prl_…}
 * @param versionNumber of the price book
 * @param model name of the price model
 * @param costBasis cost the percentage is taken of; null for other models
 * @param percent null for other models
 * @param unitPrice null for other models
 */
public record ExplainedRule(
        String id,
        String bookName,
        int versionNumber,
        String model,
        String costBasis,
        BigDecimal percent,
        BigDecimal unitPrice)
        implements Serializable {}
