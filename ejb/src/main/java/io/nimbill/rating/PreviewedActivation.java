package io.nimbill.rating;

import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.FourEyes;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.pricing.ActivationObjection;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A seller that has set an amount sees what a version does before it prices usage; above the amount whoever activates it
 * names by how much it moves sales, or a second person agrees where four eyes are asked for.
 */
@ApplicationScoped
class PreviewedActivation implements ActivationObjection {

    @Inject
    private PreviewAmounts limits;

    @Inject
    private PreviewStore store;

    @Inject
    private PreviewSubjects subjects;

    @Inject
    private FourEyes fourEyes;

    @Override
    public Optional<String> require(PriceBookVersion draft, LocalDate from, BigDecimal confirmed) {
        return limits.of(subjects.bookOf(draft).sellerId()).map(limit -> {
            Money moved = moved(draft, from, limit);
            boolean named = confirmed != null && confirmed.compareTo(moved.amount()) == 0;
            if (moved.compareTo(limit) > 0 && !named && !fourEyes.isNeeded(ApprovalKind.ACTIVATE_PRICES)) {
                throw new Refusal(
                                "activation-moves",
                                "confirmedMove",
                                "Activating it moves sales by " + moved + ", more than " + limit
                                        + ". Confirm it by naming this amount.")
                        .with(moved.toString(), limit.toString());
            }
            return moved.toString();
        });
    }

    private Money moved(PriceBookVersion draft, LocalDate from, Money limit) {
        PreviewStore.Kept preview = store.of(PreviewStore.Subject.ofVersion(draft.id(), from))
                .filter(kept -> kept.endedAt() != null)
                .filter(kept -> from.equals(kept.subject().validFrom()))
                .filter(kept -> kept.currency().equals(limit.currency().getCurrencyCode()))
                .filter(kept -> !subjects.isOutdated(kept, draft))
                .orElseThrow(() -> new Refusal(
                        "preview-needed",
                        "This seller sees first what a price change does. Ask for a preview from the day on which it is to"
                                + " count, then activate."));
        if (preview.moved() == null) {
            throw new Refusal(
                    "preview-no-rate",
                    "By how much it moves sales cannot be said: a rate of exchange is missing. Record it and ask for the"
                            + " preview again.");
        }
        return Rounding.toMinorUnit(preview.moved(), limit.currency());
    }
}
