package io.nimbill.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.Fee;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/**
 * A month of an edge that is rated from one version after the other and billed now and then: rows and fees settle at what the
 * version that counts in the end comes to alone.
 */
class FeeConfluenceProperties {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BillingPeriod MAY = BillingPeriod.of(YearMonth.of(2026, 5));
    private static final List<Fee> FEES = List.of(
            Fee.flat("Support plan", new BigDecimal("10")),
            Fee.percentage("Service", new BigDecimal("7.5")),
            Fee.minimum("Minimum", new BigDecimal("100")),
            Fee.maximum("Maximum", new BigDecimal("400")));

    @Property(tries = 300)
    void the_order_of_versions_and_of_bills_is_irrelevant(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "-50", max = "900") @Scale(9) BigDecimal> versions,
            @ForAll Random random) {
        BigDecimal last = versions.get(versions.size() - 1);
        List<BigDecimal> earlier = new ArrayList<>(versions.subList(0, versions.size() - 1));
        Map<String, Money> once = settled(List.of(last), random);
        Map<String, Money> inOrder = settled(versions, random);
        Collections.shuffle(earlier, random);
        earlier.add(last);

        assertThat(inOrder).isEqualTo(once);
        assertThat(settled(earlier, random)).isEqualTo(once);
    }

    /** What is billed of each key in the end, with bills in between at random. */
    private static Map<String, Money> settled(List<BigDecimal> versions, Random random) {
        Map<String, Money> settled = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            boolean bill = i == versions.size() - 1 || random.nextBoolean();
            if (bill) {
                wholes(versions.get(i)).forEach((key, whole) -> bill(settled, key, whole));
            }
        }
        return settled;
    }

    private static void bill(Map<String, Money> settled, String key, BigDecimal whole) {
        Money due = Rounding.toMinorUnit(whole, EUR).minus(settled.getOrDefault(key, Money.zero(EUR)));
        settled.merge(key, due, Money::plus);
    }

    private static Map<String, BigDecimal> wholes(BigDecimal charged) {
        FeeReckoning reckoning =
                new FeeReckoning(MAY, List.of(MAY), new RowCharges(Map.of(ChargeKind.USAGE, charged)), FEES);
        Map<String, BigDecimal> wholes = new HashMap<>(Map.of("rows", charged));
        FEES.forEach(fee -> wholes.put(fee.name(), reckoning.amount(fee)));
        return wholes;
    }
}
