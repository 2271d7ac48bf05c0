package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.USD;
import static io.nimbill.rating.RatingFixture.amounts;
import static io.nimbill.rating.RatingFixture.billedPlus;
import static io.nimbill.rating.RatingFixture.edge;
import static io.nimbill.rating.RatingFixture.perUnit;
import static io.nimbill.rating.RatingFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charges of the vendor that are spread over the accounts of its bill. */
@Domain(RatingDomain.class)
@Domain(DomainContext.Global.class)
class SpreadTest {

    private static final Holder UNASSIGNED = new Holder.Nobody(1, Reason.UNASSIGNED);
    private static final Holder OWN_USE = new Holder.Nobody(1, Reason.OWN_USE);
    private static final Holder SPREADING_PAYER = new Holder.Nobody(1, Reason.NOTHING_TO_SPREAD_ON);

    @ParameterizedTest(name = "{0} over accounts that used {1}: {2}")
    @CsvSource({
        "100, 30 60 10,    30 60 10",
        "10,  1 1 1,       3.333333333333333333333333334 3.333333333333333333333333333 3.333333333333333333333333333",
        "-7,  3 4 0,       -3 -4 0",
        "5,   8 -2 2,      4 0 1",
        "0.000000000000000000000000001, 1 1 1, 0.000000000000000000000000001 0 0",
    })
    void support_goes_over_the_accounts_of_the_bill_by_billed_usage(String support, String used, String borne) {
        SpreadMonth month = new SpreadMonth();
        String[] each = used.split(" ");
        for (int i = 0; i < each.length; i++) {
            List<UsageRow> rows = new ArrayList<>(List.of(row(1, ChargeKind.USAGE, EUR, each[i], null)));
            if (i == 0) {
                rows.add(row(2, ChargeKind.SUPPORT, EUR, support, null));
            }
            month.deliver(i + 1, client(KindPolicy.SPREAD), rows, ones(rows));
        }

        assertThat(shares(month)).isEqualTo(Arrays.asList(borne.split(" ")));
    }

    @Test
    void what_commitments_cover_counts_by_what_is_billed_of_it_and_its_negation_takes_that_away() {
        SpreadMonth month = new SpreadMonth()
                .deliver(
                        1,
                        client(KindPolicy.SPREAD),
                        List.of(
                                row(1, ChargeKind.COMMITTED_USAGE, EUR, "50", "40"),
                                row(2, ChargeKind.COMMITTED_USAGE, EUR, "-50", "0"),
                                row(3, ChargeKind.USAGE, EUR, "25", null)),
                        List.of(2L, 2L, 1L))
                .deliver(2, client(KindPolicy.SPREAD), List.of(row(1, ChargeKind.USAGE, EUR, "75", null)), List.of(1L))
                .deliver(3, SPREADING_PAYER, List.of(row(1, ChargeKind.SUPPORT, EUR, "20", null)), List.of(1L));

        assertThat(shares(month)).containsExactly("5", "15", "0");
    }

    @ParameterizedTest(name = "{0}: {1} borne, {2} left")
    @CsvSource({"SPREAD, 225 75, none", "SPREAD_KEEP, 180 60, KEPT 60", "SPREAD_PASS, 180 60, 60 60"})
    void a_commitment_fee_goes_over_what_it_covered_and_its_unused_part_by_policy(
            KindPolicy policy, String borne, String left) {
        SpreadMonth month = commitmentOf(client(policy, ChargeKind.COMMITMENT_FEE), "300", "60");

        assertThat(shares(month)).containsExactly((borne + " 0").split(" "));
        List<UsageRow> own = month.rated().get(SpreadMonth.key(3));
        assertThat(own).hasSize(left.equals("none") ? 0 : 1);
        List<Charge> charges = month.charges(3);
        assertThat(
                        charges.isEmpty()
                                ? "none"
                                : amounts(charges).get(0) + " "
                                        + plain(charges.get(0).cost()))
                .isEqualTo(left);
    }

    @Test
    void of_a_fee_that_names_its_unused_part_in_a_row_of_its_own_the_part_is_kept_all_the_same() {
        SpreadMonth month = commitmentOf(client(KindPolicy.SPREAD_KEEP, ChargeKind.COMMITMENT_FEE), "300", "0")
                .deliver(
                        4,
                        client(KindPolicy.SPREAD_KEEP, ChargeKind.COMMITMENT_FEE),
                        List.of(row(1, ChargeKind.COMMITMENT_FEE, EUR, "0", "60")),
                        List.of(2L));

        assertThat(shares(month)).containsExactly("180", "60", "0", "0");
        assertThat(amounts(month.charges(4))).containsExactly("KEPT");
    }

    @Test
    void own_use_bears_its_share_and_unassigned_accounts_have_theirs_parked() {
        SpreadMonth month = new SpreadMonth()
                .deliver(1, OWN_USE, List.of(row(1, ChargeKind.USAGE, EUR, "1", null)), List.of(1L))
                .deliver(2, UNASSIGNED, List.of(row(1, ChargeKind.USAGE, EUR, "1", null)), List.of(1L))
                .deliver(
                        3,
                        client(KindPolicy.SPREAD),
                        List.of(row(1, ChargeKind.USAGE, EUR, "2", null), row(2, ChargeKind.SUPPORT, EUR, "8", null)),
                        List.of(1L, 1L));

        assertThat(shares(month)).containsExactly("2", "2", "4");
        assertThat(amounts(month.charges(1))).containsExactly("OWN_USE", "OWN_USE");
        assertThat(amounts(month.charges(2))).containsExactly("UNASSIGNED", "UNASSIGNED");
        assertThat(amounts(month.charges(3))).containsExactly("2.2", "4");
    }

    @Test
    void a_share_is_passed_at_cost_at_the_first_edge_and_below_by_what_is_agreed_there() {
        KindPolicies spread = KindPolicies.proposed().with(ChargeKind.SUPPORT, KindPolicy.SPREAD);
        KindPolicies byRule = KindPolicies.proposed().with(ChargeKind.SUPPORT, KindPolicy.RULE);
        KindPolicies kept = KindPolicies.proposed().with(ChargeKind.SUPPORT, KindPolicy.KEEP);
        UsageRow support = row(2, ChargeKind.SUPPORT, EUR, "8", null);
        for (Map.Entry<KindPolicies, List<String>> each : Map.of(
                        byRule, List.of("8", "10"),
                        kept, List.of("8", "KEPT"),
                        spread, List.of("8", "8"))
                .entrySet()) {
            Holder holder = new Holder.Client(List.of(
                    edge(0, terms(0, EUR, spread, billedPlus("10"))),
                    edge(1, terms(1, EUR, each.getKey(), billedPlus("25")))));
            SpreadMonth month = new SpreadMonth()
                    .deliver(1, holder, List.of(row(1, ChargeKind.USAGE, EUR, "1", null), support), List.of(1L, 1L));

            assertThat(amounts(month.charges(1)).subList(2, 4)).isEqualTo(each.getValue());
        }
    }

    @Test
    void a_price_of_quantities_does_not_give_a_share_away() {
        KindPolicies byRule = KindPolicies.proposed().with(ChargeKind.SUPPORT, KindPolicy.RULE);
        Holder holder = new Holder.Client(List.of(
                edge(
                        0,
                        terms(
                                0,
                                EUR,
                                KindPolicies.proposed().with(ChargeKind.SUPPORT, KindPolicy.SPREAD),
                                billedPlus("0"))),
                edge(1, terms(1, EUR, byRule, perUnit("3")))));
        SpreadMonth month = new SpreadMonth()
                .deliver(
                        1,
                        holder,
                        List.of(row(1, ChargeKind.USAGE, EUR, "1", null), row(2, ChargeKind.SUPPORT, EUR, "8", null)),
                        List.of(1L, 1L));

        assertThat(amounts(month.charges(1))).containsExactly("1", "3", "8", "NO_PRICE");
    }

    @Test
    void what_the_payer_is_charged_goes_over_the_others_but_vendor_tax_is_taken_off() {
        SpreadMonth month = new SpreadMonth()
                .deliver(
                        1,
                        SPREADING_PAYER,
                        List.of(
                                row(1, ChargeKind.MARKETPLACE, EUR, "6", null),
                                row(2, ChargeKind.TAX, EUR, "19", null)),
                        List.of(1L, 1L))
                .deliver(2, client(KindPolicy.PASS), List.of(row(1, ChargeKind.USAGE, EUR, "5", null)), List.of(1L));

        assertThat(amounts(month.charges(1))).containsExactly("STRIPPED_TAX");
        assertThat(amounts(month.charges(2))).containsExactly("5.5", "6");
    }

    @Test
    void with_nothing_to_spread_on_a_row_is_parked_where_it_is() {
        SpreadMonth month = new SpreadMonth()
                .deliver(1, client(KindPolicy.SPREAD), List.of(row(1, ChargeKind.SUPPORT, EUR, "8", null)), List.of(1L))
                .deliver(2, client(KindPolicy.SPREAD), List.of(row(1, ChargeKind.USAGE, USD, "5", null)), List.of(1L))
                .deliver(3, SPREADING_PAYER, List.of(row(1, ChargeKind.COMMITMENT_FEE, EUR, "3", null)), List.of(1L));

        assertThat(amounts(month.charges(1))).containsExactly("NOTHING_TO_SPREAD_ON");
        assertThat(amounts(month.charges(3))).containsExactly("NOTHING_TO_SPREAD_ON");
        assertThat(month.rated().get(SpreadMonth.key(2))).hasSize(1);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void the_parts_of_all_rows_add_up_to_the_bill(@ForAll("months") SpreadMonth month) {
        for (Currency currency : List.of(EUR, USD, Currency.getInstance("JPY"))) {
            BigDecimal bill = month.accounts().stream()
                    .flatMap(account -> account.rows().stream())
                    .filter(row -> row.currency().equals(currency))
                    .map(row -> row.costs().billed())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal disposed = month.accounts().stream()
                    .flatMap(account -> month.charges(account.key().cloudAccountId()).stream())
                    .filter(charge ->
                            charge.level() == 0 && charge.costCurrency().equals(currency))
                    .map(Charge::cost)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(disposed).isEqualByComparingTo(bill);
        }
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void the_order_in_which_the_rows_come_does_not_matter(@ForAll("months") SpreadMonth month, @ForAll Random random) {
        List<SpreadMonth.Account> shuffled = new ArrayList<>(month.accounts());
        Collections.shuffle(shuffled, random);
        SpreadMonth other = new SpreadMonth();
        shuffled.forEach(account ->
                other.deliver(account.key().cloudAccountId(), account.holder(), account.rows(), account.commitments()));

        assertThat(other.rated()).isEqualTo(month.rated());
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void both_ways_of_spreading_give_the_same(@ForAll("months") SpreadMonth month) {
        ObviousSpread obvious = new ObviousSpread(month.accounts());
        Map<AccountKey, List<UsageRow>> rated = month.rated();

        for (SpreadMonth.Account account : month.accounts()) {
            assertThat(rated.get(account.key()).stream()
                            .map(row -> ObviousSpread.words(
                                    row.rowNo(), row.part(), row.costs().billed())))
                    .as("account %s of %s", account.key().cloudAccountId(), month.accounts())
                    .containsExactlyElementsOf(obvious.of(account));
        }
    }

    @Provide
    Arbitrary<SpreadMonth> months() {
        return Combinators.combine(
                        accountRows().list().ofMinSize(1).ofMaxSize(4),
                        holders().list().ofSize(4))
                .as((rows, holders) -> {
                    SpreadMonth month = new SpreadMonth();
                    for (int i = 0; i < rows.size(); i++) {
                        List<UsageRow> own = RatingFixture.numbered(rows.get(i));
                        List<Long> commitments = own.stream()
                                .map(row -> 1L + row.day().getDayOfMonth() % 3)
                                .toList();
                        month.deliver(i + 1L, holders.get(i), own, commitments);
                    }
                    return month;
                });
    }

    /** Of a kind and a currency that often meet. */
    private static Arbitrary<List<UsageRow>> accountRows() {
        Arbitrary<ChargeKind> kinds = Arbitraries.of(
                ChargeKind.USAGE,
                ChargeKind.USAGE,
                ChargeKind.COMMITTED_USAGE,
                ChargeKind.COMMITTED_USAGE,
                ChargeKind.COMMITMENT_FEE,
                ChargeKind.COMMITMENT_FEE,
                ChargeKind.SUPPORT,
                ChargeKind.CREDIT,
                ChargeKind.TAX);
        Arbitrary<BigDecimal> costs = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-20), BigDecimal.valueOf(100))
                .ofScale(9);
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(EUR, EUR, USD),
                        costs,
                        costs.injectNull(0.3),
                        Arbitraries.integers().between(0, 30))
                .as((kind, currency, billed, effective, day) -> {
                    UsageRow row =
                            RatingFixture.row(kind, currency, "1", new VendorCosts(billed, null, null, effective));
                    return new UsageRow(
                            1,
                            RatingFixture.PERIOD.plusDays(day),
                            row.subject(),
                            5,
                            row.quantity(),
                            currency,
                            null,
                            row.costs());
                })
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Holder> holders() {
        Arbitrary<Holder> clients = Arbitraries.maps(
                        Arbitraries.of(ChargeKind.SUPPORT, ChargeKind.COMMITMENT_FEE, ChargeKind.CREDIT),
                        Arbitraries.of(KindPolicy.class))
                .ofMaxSize(3)
                .map(policies -> new Holder.Client(
                        List.of(edge(0, terms(0, EUR, KindPolicies.of(policies), billedPlus("10"))))));
        return Arbitraries.oneOf(clients, clients, Arbitraries.of(UNASSIGNED, OWN_USE, SPREADING_PAYER));
    }

    /** Accounts 1 and 2 used a commitment for 180 and 60; account 3 is charged its fee. */
    private static SpreadMonth commitmentOf(Holder holder, String fee, String unused) {
        return new SpreadMonth()
                .deliver(1, holder, List.of(row(1, ChargeKind.COMMITTED_USAGE, EUR, "0", "180")), List.of(2L))
                .deliver(2, UNASSIGNED, List.of(row(1, ChargeKind.COMMITTED_USAGE, EUR, "0", "60")), List.of(2L))
                .deliver(3, holder, List.of(row(1, ChargeKind.COMMITMENT_FEE, EUR, fee, unused)), List.of(2L));
    }

    private static Holder client(KindPolicy policy) {
        return client(policy, ChargeKind.SUPPORT);
    }

    private static Holder client(KindPolicy policy, ChargeKind kind) {
        return new Holder.Client(
                List.of(edge(0, terms(0, EUR, KindPolicies.proposed().with(kind, policy), billedPlus("10")))));
    }

    private static UsageRow row(int number, ChargeKind kind, Currency currency, String billed, String effective) {
        UsageRow row = RatingFixture.row(
                kind,
                currency,
                "1",
                new VendorCosts(
                        new BigDecimal(billed), null, null, effective == null ? null : new BigDecimal(effective)));
        return new UsageRow(number, row.day(), row.subject(), 5, row.quantity(), currency, null, row.costs());
    }

    private static List<Long> ones(List<UsageRow> rows) {
        return Collections.nCopies(rows.size(), 1L);
    }

    /** What each account bears of what is spread. */
    private static List<String> shares(SpreadMonth month) {
        BillSpread spread = month.spread();
        return month.accounts().stream()
                .map(account -> plain(spread.shares(account.key()).stream()
                        .map(share -> share.row().costs().billed())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
