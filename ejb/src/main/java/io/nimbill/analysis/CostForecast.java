package io.nimbill.analysis;

import io.nimbill.money.Rounding;
import io.nimbill.vendor.ChargeKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the running month will come to, in one currency.
 *
 * <p>The method: usage and committed usage go on as on the last complete days, at most {@value #MOST_DAYS} and at least
 * {@value #FEWEST_DAYS} of them. Each day that is still to come or may still grow counts with their mean. Everything else, such
 * as purchases, support, taxes and credits, counts as it is booked, because it does not come every day. The band is where the
 * month ends eight times out of ten, if days go on to scatter as they did and do not lean on each other: 1.2816 standard
 * deviations, of the days to come and of the mean itself. Exact decimals throughout, rounded once at 18 decimals.
 *
 * @param month its first day
 * @param booked all that is booked in it
 * @param expected the whole month
 * @param low where the band begins
 * @param high where it ends
 * @param perDay what a day to come is expected to bring
 * @param spread how far a single day goes from that, eight times out of ten
 * @param from the first day that is forecast
 * @param days how many complete days it is drawn from
 */
public record CostForecast(
        String currency,
        LocalDate month,
        BigDecimal booked,
        BigDecimal expected,
        BigDecimal low,
        BigDecimal high,
        BigDecimal perDay,
        BigDecimal spread,
        LocalDate from,
        int days)
        implements Serializable {

    private static final int MOST_DAYS = 28;
    private static final int FEWEST_DAYS = 7;
    /** Of a normal distribution, eighty in a hundred lie within so many standard deviations. */
    private static final BigDecimal EIGHTY_PERCENT = new BigDecimal("1.2816");

    private static final MathContext EXACT_ENOUGH = new MathContext(60);
    private static final Set<String> GO_ON = Set.of(ChargeKind.USAGE.name(), ChargeKind.COMMITTED_USAGE.name());

    /**
     * The forecasts of all currencies of which enough complete days are known.
     *
     * @param bars by charge kind and day, of the running month and the one before
     * @param growing the first day that may still grow
     */
    static List<CostForecast> of(List<CostBar> bars, LocalDate today, LocalDate growing) {
        Map<String, List<CostBar>> currencies =
                bars.stream().collect(Collectors.groupingBy(CostBar::currency, TreeMap::new, Collectors.toList()));
        return currencies.entrySet().stream()
                .flatMap(each -> of(each.getKey(), each.getValue(), today, growing).stream())
                .toList();
    }

    /** The first day whose usage may still grow: none of the vendors has said all about it, or it is today. */
    static LocalDate growingFrom(LocalDate today, Collection<VendorCompleteness> vendors, LocalDate earliest) {
        return vendors.stream()
                .filter(VendorCompleteness::isOpen)
                .map(vendor -> vendor.completeUntil() == null
                        ? earliest
                        : vendor.completeUntil().atOffset(ZoneOffset.UTC).toLocalDate())
                .filter(today::isAfter)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static Optional<CostForecast> of(String currency, List<CostBar> bars, LocalDate today, LocalDate growing) {
        TreeMap<LocalDate, BigDecimal> going = new TreeMap<>();
        bars.stream()
                .filter(bar -> GO_ON.contains(bar.key()))
                .forEach(bar -> going.merge(bar.start(), bar.amount(), BigDecimal::add));
        LocalDate first = going.isEmpty() ? growing : going.firstKey();
        LocalDate since = first.isAfter(growing.minusDays(MOST_DAYS)) ? first : growing.minusDays(MOST_DAYS);
        List<BigDecimal> known = since.isBefore(growing)
                ? since.datesUntil(growing)
                        .map(day -> going.getOrDefault(day, BigDecimal.ZERO))
                        .toList()
                : List.of();
        if (known.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        LocalDate month = today.withDayOfMonth(1);
        LocalDate from = growing.isBefore(month) ? month : growing;
        BigDecimal booked =
                sum(bars.stream().filter(bar -> !bar.start().isBefore(month)).toList());
        BigDecimal certain = sum(bars.stream()
                .filter(bar -> !bar.start().isBefore(month))
                .filter(bar -> !GO_ON.contains(bar.key()) || bar.start().isBefore(from))
                .toList());
        return Optional.of(drawn(currency, month, from, booked, certain, known));
    }

    private static CostForecast drawn(
            String currency,
            LocalDate month,
            LocalDate from,
            BigDecimal booked,
            BigDecimal certain,
            List<BigDecimal> known) {
        BigDecimal count = BigDecimal.valueOf(known.size());
        BigDecimal mean = Rounding.quotient(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), count);
        BigDecimal squares =
                known.stream().map(day -> day.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal deviation =
                squares.divide(count.subtract(BigDecimal.ONE), EXACT_ENOUGH).sqrt(EXACT_ENOUGH);
        BigDecimal left = BigDecimal.valueOf(from.until(month.plusMonths(1)).getDays());
        BigDecimal scatter = left.add(left.pow(2).divide(count, EXACT_ENOUGH)).sqrt(EXACT_ENOUGH);
        BigDecimal band = Rounding.toCharge(EIGHTY_PERCENT.multiply(deviation).multiply(scatter));
        BigDecimal expected = certain.add(mean.multiply(left));
        return new CostForecast(
                currency,
                month,
                booked,
                expected,
                expected.subtract(band),
                expected.add(band),
                mean,
                Rounding.toCharge(EIGHTY_PERCENT.multiply(deviation)),
                from,
                known.size());
    }

    private static BigDecimal sum(List<CostBar> bars) {
        return bars.stream().map(CostBar::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
