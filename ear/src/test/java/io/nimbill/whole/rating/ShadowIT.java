package io.nimbill.whole.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.rating.ShadowBuyer;
import io.nimbill.rating.ShadowRun;
import io.nimbill.rating.ShadowRuns;
import io.nimbill.rating.UsageRating;
import io.nimbill.whole.InServer;
import io.nimbill.whole.Rows;
import io.nimbill.whole.intake.Intake;
import io.nimbill.work.Operation;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft tried on a closed month comes to what rating yields once it is activated, and changes nothing before. */
@InServer
class ShadowIT {

    @Inject
    private RatedMonth month;

    @Inject
    private Intake intake;

    @Inject
    private UsageRating rating;

    @Inject
    private PriceWriting writing;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private ShadowRuns shadows;

    private PriceBook book;

    @BeforeEach
    void a_closed_month_of_usage() {
        month.open();
        book = month.sell();
        rate();
    }

    @AfterEach
    void nobody_acts_any_more() {
        month.close();
    }

    @Test
    void a_draft_is_tried_before_it_prices_anything() {
        PriceBookVersion draft = writing.draft(book.publicId(), RatedMonth.PERIOD.plusYears(1));
        close();

        ShadowBuyer same = only(tried(draft));
        assertThat(same.sales()).as("the same rules").isZero();
        assertThat(same.margin()).isZero();
        assertThat(same.reasons()).isEmpty();
        assertThat(same.salesBefore()).isEqualByComparingTo("178.2");

        PriceRule rule = directory.rules(draft.publicId()).get(0);
        writing.removeRule(rule.publicId());
        writing.addRule(draft.publicId(), RatedMonth.plus("50"));
        assertThat(shadows.latest(draft.publicId()).orElseThrow().outdated()).isTrue();
        List<String> charges = month.dispositions();
        ShadowBuyer other = only(tried(draft));
        assertThat(month.dispositions()).as("no charge changes").isEqualTo(charges);
        assertThat(other.sales()).isEqualByComparingTo("44.55");
        assertThat(other.margin()).isEqualByComparingTo("44.55");
        assertThat(other.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.kind()).isEqualTo("RULE"))
                .satisfies(reason -> assertThat(reason.ruleAfter()).contains("50"));

        writing.activate(draft.publicId(), RatedMonth.PERIOD);
        rate();
        BigDecimal sold = month.sql()
                .one(
                        row -> row.getBigDecimal(1),
                        "SELECT SUM(amount) FROM charge_total WHERE dataset_id = ? AND buyer_id = ?",
                        month.dataset().id(),
                        month.client().id())
                .orElseThrow();
        assertThat(other.salesAfter()).as("what rating yields").isEqualByComparingTo(sold);
    }

    private ShadowRun tried(PriceBookVersion draft) {
        shadows.request(draft.publicId(), 3);
        ShadowRun asked = shadows.latest(draft.publicId()).orElseThrow();
        Operation ended = intake.await(asked.operation());
        assertThat(ended.state()).as("%s", ended.message()).isEqualTo(Operation.State.COMPLETED);
        return shadows.latest(draft.publicId()).orElseThrow();
    }

    private ShadowBuyer only(ShadowRun run) {
        assertThat(run.isEnded()).isTrue();
        assertThat(run.accounts()).isPositive();
        String client = month.client().publicId().prefixed("pty");
        List<ShadowBuyer> ours = run.buyers().stream()
                .filter(buyer -> buyer.buyerId().equals(client))
                .toList();
        assertThat(ours).as("of all closed months, also those of other tests").hasSize(1);
        return ours.get(0);
    }

    private void close() {
        Rows.vendorPeriod(month.dataset().partnerAccountId(), RatedMonth.PERIOD, "CLOSED")
                .insert(month.sql());
    }

    private void rate() {
        rating.rateAll(month.dataset().id(), RatedMonth.PERIOD, connection -> {});
    }
}
