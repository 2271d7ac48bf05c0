package io.nimbill.web.costs;

import io.nimbill.analysis.CostWaterfall;
import io.nimbill.money.Rounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Where the bars of a waterfall begin and how wide they are, in thousandths of the whole width. For the eye only. */
@Named
@ApplicationScoped
public class Falls {

    private static final BigDecimal WIDTH = new BigDecimal(1000);
    private static final BigDecimal THINNEST = BigDecimal.ONE;

    public BigDecimal start(CostWaterfall fall, CostWaterfall.Step step) {
        return place(fall, left(step));
    }

    public BigDecimal width(CostWaterfall fall, CostWaterfall.Step step) {
        return place(fall, right(step)).subtract(start(fall, step)).max(THINNEST);
    }

    private static BigDecimal place(CostWaterfall fall, BigDecimal amount) {
        List<BigDecimal> ends = fall.steps().stream()
                .flatMap(step -> Stream.of(left(step), right(step)))
                .toList();
        BigDecimal least = ends.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = ends.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal whole = most.subtract(least);
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : Rounding.quotient(amount.subtract(least).multiply(WIDTH), whole)
                        .setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal left(CostWaterfall.Step step) {
        return (step.isWhole() ? BigDecimal.ZERO : step.before()).min(step.after());
    }

    private static BigDecimal right(CostWaterfall.Step step) {
        return (step.isWhole() ? BigDecimal.ZERO : step.before()).max(step.after());
    }
}
