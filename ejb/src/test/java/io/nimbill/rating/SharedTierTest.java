package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.PERIOD;
import static io.nimbill.rating.RatingFixture.RATES;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.Tariff;
import io.nimbill.pricing.TariffRule;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Accounts that meet in tiers: operator 1 sells to reseller 2, it to clients 10 and 20. Accounts 1 and 2 are of client 10,
 * account 3 of client 20. Up to 10 units cost 2, the rest 3.
 */
class SharedTierTest {

    private static final Price GRADUATED = new TieredPrice.Graduated(new Tiers(List.of(
            new Tier(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.valueOf(2), BigDecimal.ZERO, null),
            new Tier(BigDecimal.TEN, null, BigDecimal.valueOf(3), BigDecimal.ZERO, null))));

    @ParameterizedTest(name = "{0}: accounts with {1} units bear {2}")
    @CsvSource({
        "RESOURCE, 12 8 8,  26 16 16",
        "ACCOUNT,  8 8 8,   16 16 16",
        "CLIENT,   8 8 8,   19 19 16",
        "RESELLER, 8 8 8,   20.666666666666666667 20.666666666666666667 20.666666666666666666",
        "RESELLER, 24 0 0,  62 0 0",
        "RESELLER, 12 -2 0, 20 0 0",
        "CLIENT,   20 -20 5, 0 0 10",
    })
    void quantities_meet_as_wide_as_agreed(TierScope scope, String quantities, String expected) {
        Meeting meeting = new Meeting(scope);
        String[] each = quantities.split(" ");
        for (int i = 0; i < each.length; i++) {
            meeting.deliver(i + 1, new BigDecimal(each[i]));
        }
        meeting.rateAll();

        assertThat(String.join(" ", meeting.amounts().values())).isEqualTo(expected);
    }

    @Test
    void a_change_has_those_rated_again_that_meet_it_and_no_others() {
        Meeting meeting = new Meeting(TierScope.CLIENT);
        meeting.deliver(1, BigDecimal.valueOf(8));
        meeting.deliver(2, BigDecimal.valueOf(8));
        meeting.deliver(3, BigDecimal.valueOf(8));
        meeting.rateAll();

        meeting.deliver(1, BigDecimal.valueOf(12));
        assertThat(meeting.rateAll())
                .as("the account itself and the other one of its client")
                .isEqualTo(2);
        meeting.deliver(3, BigDecimal.valueOf(9));
        assertThat(meeting.rateAll()).isEqualTo(1);
        meeting.deliver(1, BigDecimal.valueOf(12));
        assertThat(meeting.rateAll()).as("the same again touches nobody else").isEqualTo(1);
    }

    @Property(tries = 300)
    void any_order_of_versions_and_of_rating_gives_the_same_as_the_last_versions_alone(
            @ForAll("scopes") TierScope scope,
            @ForAll("versions") List<List<BigDecimal>> versions,
            @ForAll Random random) {
        Meeting slow = new Meeting(scope);
        List<Integer> order = new ArrayList<>();
        for (int account = 1; account <= versions.size(); account++) {
            order.addAll(Collections.nCopies(versions.get(account - 1).size(), account));
        }
        Collections.shuffle(order, random);
        Map<Integer, Integer> next = new HashMap<>();
        for (int account : order) {
            int version = next.merge(account, 1, Integer::sum) - 1;
            slow.deliver(account, versions.get(account - 1).get(version));
            if (random.nextBoolean()) {
                slow.rateAll();
            }
        }
        slow.rateAll();

        Meeting alone = new Meeting(scope);
        for (int account = 1; account <= versions.size(); account++) {
            List<BigDecimal> own = versions.get(account - 1);
            alone.deliver(account, own.get(own.size() - 1));
        }
        alone.rateAll();
        assertThat(slow.amounts()).isEqualTo(alone.amounts());
        assertThat(slow.rateAll()).as("nothing is left to do").isZero();
    }

    @Property(tries = 300)
    void what_the_accounts_bear_is_the_price_of_all(
            @ForAll("scopes") TierScope scope, @ForAll("versions") List<List<BigDecimal>> versions) {
        Meeting meeting = new Meeting(scope);
        for (int account = 1; account <= versions.size(); account++) {
            meeting.deliver(account, versions.get(account - 1).get(0));
        }
        meeting.rateAll();

        meeting.shares.forEach((key, own) -> {
            BigDecimal borne = meeting.shares.entrySet().stream()
                    .filter(other -> !meeting.keyOf(key).isShared()
                            ? other.getKey().equals(key)
                            : meeting.keyOf(other.getKey()).meets(meeting.keyOf(key)))
                    .map(other -> other.getValue().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(borne).isEqualByComparingTo(own.wholeAmount());
        });
    }

    @Provide
    Arbitrary<TierScope> scopes() {
        return Arbitraries.of(TierScope.class);
    }

    /** One to three versions of each of the three accounts. */
    @Provide
    Arbitrary<List<List<BigDecimal>>> versions() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-3), BigDecimal.valueOf(40))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofSize(3);
    }

    /** The accounts with what they have brought, as the database holds them. */
    private static final class Meeting {

        private final TierScope scope;
        private final Map<Integer, BigDecimal> delivered = new TreeMap<>();
        private final Map<Integer, TierShare> shares = new TreeMap<>();
        private final Deque<Integer> stale = new ArrayDeque<>();

        Meeting(TierScope scope) {
            this.scope = scope;
        }

        void deliver(int account, BigDecimal quantity) {
            delivered.put(account, quantity);
            if (!stale.contains(account)) {
                stale.add(account);
            }
        }

        /** Rates what is behind until nothing is; how often it rated an account. */
        int rateAll() {
            int rated = 0;
            while (!stale.isEmpty()) {
                rate(stale.poll());
                rated++;
            }
            return rated;
        }

        private void rate(int account) {
            TierCount count = new TierCount();
            new RowRating(RATES, PERIOD, List.of())
                    .with(count)
                    .rate(row(account, delivered.get(account)), holder(account));
            TierShare share = new TierTally(new AccountKey(PERIOD, 1, account), count, key -> others(account, key))
                    .byKey()
                    .get(keyOf(account));
            TierShare before = shares.put(account, share);
            boolean changed =
                    before == null || before.own().net().compareTo(share.own().net()) != 0;
            if (changed && keyOf(account).isShared()) {
                shares.keySet().stream()
                        .filter(other -> other != account && !stale.contains(other))
                        .filter(other -> keyOf(other).meets(keyOf(account)))
                        .forEach(stale::add);
            }
        }

        private List<TierPart> others(int account, TierKey key) {
            return shares.entrySet().stream()
                    .filter(other ->
                            other.getKey() != account && keyOf(other.getKey()).meets(key))
                    .map(other -> new TierPart(
                            1,
                            other.getKey(),
                            clientOf(other.getKey()),
                            other.getValue().own()))
                    .toList();
        }

        Map<Integer, String> amounts() {
            Map<Integer, String> amounts = new TreeMap<>();
            shares.forEach((account, share) -> amounts.put(
                    account,
                    share.amount().signum() == 0
                            ? "0"
                            : share.amount().stripTrailingZeros().toPlainString()));
            return amounts;
        }

        TierKey keyOf(int account) {
            long resource = scope == TierScope.RESOURCE ? 100 + account : 0;
            return new TierKey(1, 2, clientOf(account), 1, scope, resource, "Hrs");
        }

        private static long clientOf(int account) {
            return account < 3 ? 10 : 20;
        }

        private Holder.Client holder(int account) {
            return new Holder.Client(List.of(
                    new Edge(1, 2, terms(GRADUATED)), new Edge(2, clientOf(account), terms(new Price.PassThrough()))));
        }

        private EdgeTerms terms(Price price) {
            Tariff tariff =
                    new Tariff(5, EUR, List.of(new TariffRule(1, RuleScope.everything(), price, null, null, null)));
            return new EdgeTerms(3, 4, EUR, ExchangePolicy.USAGE_DAY, KindPolicies.proposed(), scope, tariff);
        }

        private static UsageRow row(int account, BigDecimal quantity) {
            BigDecimal billed = BigDecimal.valueOf(quantity.signum());
            return RatingFixture.of(
                    100 + account,
                    RatingFixture.row(ChargeKind.USAGE, EUR, quantity.toPlainString(), VendorCosts.billed(billed)));
        }
    }
}
