package io.nimbill.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Who has a say before a version prices usage: whether its seller has seen what that does. A port for later packages. */
public interface ActivationObjection {

    /**
     * Goes on when nothing speaks against it.
     *
     * @param from first UTC usage day the version shall price
     * @param confirmed the amount named by who activates it; null where they named none
     * @return by how much it moves sales, in words for a second person; empty where the seller does not ask
     * @throws io.nimbill.work.Refusal {@code preview-needed}; {@code activation-moves} where another amount was named, or none;
     *     {@code preview-no-rate}
     */
    Optional<String> require(PriceBookVersion draft, LocalDate from, BigDecimal confirmed);
}
