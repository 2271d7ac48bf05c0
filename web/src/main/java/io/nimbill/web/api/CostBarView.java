package io.nimbill.web.api;

import io.nimbill.analysis.CostBar;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one group came to on a day, or in a month where more than 92 days are asked for. */
@Schema(name = "CostBar")
public record CostBarView(
        @Schema(description = "Of the group") String key,

        @Schema(description = "The day, or the first of the month")
        LocalDate start,

        MoneyView amount) {

    static CostBarView of(CostBar bar) {
        return new CostBarView(bar.key(), bar.start(), MoneyView.exact(bar.amount(), bar.currency()));
    }
}
