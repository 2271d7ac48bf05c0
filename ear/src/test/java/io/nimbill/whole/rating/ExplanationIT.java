package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeIds;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.analysis.ChargeRegister;
import io.nimbill.analysis.ChargeRow;
import io.nimbill.analysis.CostFilter;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.pricing.PriceBook;
import io.nimbill.rating.UsageRating;
import io.nimbill.whole.InServer;
import io.nimbill.work.NotFound;
import io.nimbill.work.Sorting;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private ChargeRegister register;

    @Inject
    private ChargeIds ids;

    @Inject
    private CurrentCaller currentCaller;

    private PriceBook book;

    @BeforeEach
    void a_rated_month() {
        month.open();
        book = month.sell();
        month.alone();
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
    void a_client_lists_what_it_bought_at_its_own_price_and_opens_it() {
        CostFilter ofMonth = new CostFilter(YearMonth.from(PERIOD), null, null, null, null, null, null, null, null);
        try (CurrentCaller.Acting looking =
                currentCaller.begin(caller(month.client(), Role.CLIENT_VIEWER, Role.CLIENT_VIEWER.permissions()))) {
            List<ChargeRow> rows = register.page(ofMonth, new Sorting("cost", true), 0, 10);

            assertThat(rows).hasSize((int) register.count(ofMonth)).isNotEmpty().allSatisfy(row -> {
                assertThat(row.buyerId()).isEqualTo(month.client().publicId().prefixed("pty"));
                assertThat(row.cost()).isNull();
                assertThat(explanations.explain(row.id(), Locale.GERMAN).sentence())
                        .contains("berechnet")
                        .doesNotContain("%");
            });
        }
    }

    @Test
    void a_seller_reads_what_met_in_its_tiers_and_its_buyer_the_price_alone() {
        month.ask(book, RatedMonth.graduated());
        rating.rateAll(month.dataset().id(), PERIOD, connection -> {});

        ChargeExplanation sold = explainTo(month.reseller(), Role.RESELLER_ADMINISTRATOR, 1);
        assertThat(sold.sentence()).contains("pays 25.00 EUR", "20 met in the month and cost 50.00 EUR together");
        assertThat(sold.levels().get(0).rule().tier().quantity()).isEqualByComparingTo("20");
        ChargeExplanation bought = explainTo(month.client(), Role.CLIENT_VIEWER, 1);
        assertThat(bought.levels().get(0).rule()).isNull();
        assertThat(bought.sentence()).contains("25.00 EUR").doesNotContain("met");
    }

    @Test
    void for_another_client_the_charge_never_was() {
        Party other = month.anotherClient();

        assertThatThrownBy(() -> explainTo(other, Role.CLIENT_VIEWER, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_may_not_see_margins_reads_what_was_sold_but_no_cost() {
        EnumSet<Permission> charges = EnumSet.of(Permission.VIEW_CHARGES);

        ChargeExplanation sold = explainTo(month.reseller(), null, charges, 1);
        assertThat(sold.levels()).singleElement().satisfies(level -> {
            assertThat(level.amount()).isEqualByComparingTo("118.80");
            assertThat(level.cost()).isNull();
            assertThat(level.convertedCost()).isNull();
            assertThat(level.rule()).isNull();
        });
        assertThat(sold.sentence()).doesNotContain("99").doesNotContain("%");
        assertThatThrownBy(() -> explainTo(month.reseller(), null, charges, 0)).isInstanceOf(NotFound.class);

        ChargeExplanation vendors = explainTo(month.operator(), null, charges, 0);
        assertThat(vendors.row().billedCost()).isNull();
        assertThat(vendors.sentence()).doesNotContain("USD").doesNotContain("100");
    }

    @Test
    void what_a_seller_pays_is_not_in_its_list_of_charges_without_the_permission_to_see_margins() {
        CostFilter ofMonth = new CostFilter(YearMonth.from(PERIOD), null, null, null, null, null, null, null, null);
        EnumSet<Permission> charges = EnumSet.of(Permission.VIEW_CHARGES);
        EnumSet<Permission> both = EnumSet.of(Permission.VIEW_CHARGES, Permission.VIEW_MARGIN);
        assertThat(listed(charges, ofMonth)).containsExactlyInAnyOrder("118.8", "59.4");
        assertThat(listed(both, ofMonth)).containsExactlyInAnyOrder("99", "49.5", "118.8", "59.4");
    }

    private List<String> listed(Set<Permission> permissions, CostFilter filter) {
        try (CurrentCaller.Acting looking = currentCaller.begin(caller(month.reseller(), null, permissions))) {
            return register.listing(filter, null, 10).stream()
                    .map(listed -> listed.charge().amount().stripTrailingZeros().toPlainString())
                    .toList();
        }
    }

    private ChargeExplanation explainTo(Party viewer, Role role, int level) {
        return explainTo(viewer, role, role.permissions(), level);
    }

    private static Caller caller(Party viewer, Role role, Set<Permission> permissions) {
        Place place = new Place(viewer.id(), viewer.kind(), viewer.path());
        return new Caller(null, "usr_test", "Test", place, role, permissions, new Origin("test", null));
    }

    private ChargeExplanation explainTo(Party viewer, Role role, Set<Permission> permissions, int level) {
        Caller caller = caller(viewer, role, permissions);
        ChargeKey key = new ChargeKey(
                PERIOD,
                month.dataset().publicId().prefixed("dts"),
                month.account().publicId().prefixed("cla"),
                1,
                level);
        try (CurrentCaller.Acting looking = currentCaller.begin(caller)) {
            return explanations.explain(ids.of(key), Locale.ENGLISH);
        }
    }
}
