package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.rating.UsageRating;
import io.nimbill.whole.InServer;
import io.nimbill.work.NotFound;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may know what of a charge. */
@InServer
class ExplanationIT {

    @Inject
    private RatedMonth month;

    @Inject
    private UsageRating rating;

    @Inject
    private ChargeExplanations explanations;

    @Inject
    private CurrentCaller currentCaller;

    @BeforeEach
    void a_rated_month() {
        month.open();
        month.sell();
        rating.rateAll(month.dataset().id(), PERIOD, connection -> {});
    }

    @AfterEach
    void nobody_acts_any_more() {
        month.close();
    }

    @Test
    void the_operator_reads_every_level_from_the_vendors_cost_down() {
        ChargeExplanation explanation = explainTo(month.operator(), Role.ADMINISTRATOR, 1);

        assertThat(explanation.levels()).hasSize(2);
        assertThat(explanation.row().billedCost()).isEqualByComparingTo("100.000000000000000000000000001");
        assertThat(explanation.sentence()).contains("At 0.9 EUR for one USD").contains("the price paid plus 20 %");
    }

    @Test
    void a_reseller_reads_its_buy_price_and_its_sale() {
        ChargeExplanation explanation = explainTo(month.reseller(), Role.RESELLER_ADMINISTRATOR, 1);

        assertThat(explanation.levels()).hasSize(1);
        assertThat(explanation.levels().get(0).cost()).isEqualByComparingTo("99");
        assertThat(explanation.row().billedCost()).isNull();
        assertThat(explanation.sentence()).doesNotContain("USD").doesNotContain("10 %");
    }

    @Test
    void a_reseller_reads_of_its_purchase_the_price_alone() {
        ChargeExplanation explanation = explainTo(month.reseller(), Role.RESELLER_ADMINISTRATOR, 0);

        assertThat(explanation.levels().get(0).cost()).isNull();
        assertThat(explanation.levels().get(0).rule()).isNull();
        assertThat(explanation.levels().get(0).amount()).isEqualByComparingTo("99");
    }

    @Test
    void a_client_reads_its_price_and_for_it_the_levels_above_never_were() {
        ChargeExplanation explanation = explainTo(month.client(), Role.CLIENT_VIEWER, 1);

        assertThat(explanation.levels().get(0).cost()).isNull();
        assertThat(explanation.sentence())
                .contains("118.80 EUR")
                .doesNotContain("%")
                .doesNotContain("99");
        assertThatThrownBy(() -> explainTo(month.client(), Role.CLIENT_VIEWER, 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void for_another_client_the_charge_never_was() {
        Party other = month.anotherClient();

        assertThatThrownBy(() -> explainTo(other, Role.CLIENT_VIEWER, 1)).isInstanceOf(NotFound.class);
    }

    private ChargeExplanation explainTo(Party viewer, Role role, int level) {
        Caller caller = new Caller(
                null,
                "usr_test",
                "Test",
                new Place(viewer.id(), viewer.kind(), viewer.path()),
                role,
                role.permissions(),
                new Origin("test", null));
        ChargeKey key = new ChargeKey(
                PERIOD,
                month.dataset().publicId().prefixed("dts"),
                month.account().publicId().prefixed("cla"),
                1,
                level);
        try (CurrentCaller.Acting looking = currentCaller.begin(caller)) {
            return explanations.explain(key, Locale.ENGLISH);
        }
    }
}
