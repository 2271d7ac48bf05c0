package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A price with an end of its own that is in force or to come.
 *
 * @param id {@code prl_…} or {@code pdc_…}
 * @param kind RULE or DISCOUNT
 * @param name of the discount or rule
 * @param book {@code pbk_…}
 * @param version {@code pbv_…}, the version in force on its last day
 * @param validTo first UTC usage day on which it no longer counts
 */
public record PromotionRow(
        String id,
        String kind,
        String name,
        String book,
        String bookName,
        String version,
        String sellerName,
        LocalDate validTo)
        implements Serializable {

    public boolean isDiscount() {
        return kind.equals("DISCOUNT");
    }
}
