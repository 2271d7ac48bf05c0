package io.nimbill.analysis;

import io.nimbill.money.Rounding;
import io.nimbill.work.Languages;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts the steps of an explanation into sentences, from the bundle {@code explanation}. */
final class ExplanationWords {

    private final Locale locale;
    private final ResourceBundle bundle;

    ExplanationWords(Locale locale) {
        this.locale = Languages.of(locale.toLanguageTag());
        this.bundle = ResourceBundle.getBundle(
                "io.nimbill.analysis.explanation",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a level did, in one sentence or two. */
    String of(ExplainedRow row, ExplainedLevel level) {
        if (level.cost() == null) {
            return forBuyer(row, level);
        }
        List<String> parts = new ArrayList<>();
        parts.add(cost(row, level));
        if (row.share() != null && level.level() == 0) {
            parts.add(share(row.share(), level));
        }
        if (level.rate() != null) {
            parts.add(converted(level));
        }
        parts.add(level.amount() == null ? ended(level) : sold(level));
        if (level.discount() != null) {
            parts.add(discount(level));
        }
        return String.join(" ", parts);
    }

    /** With what a charge is rounded and where it is billed, each a line of its own; nothing a buyer may not know. */
    String ending(ExplainedRounding rounding, List<ExplainedLine> lines) {
        StringBuilder end = new StringBuilder();
        if (rounding != null) {
            String exact = money(rounding.exact(), rounding.currency());
            String rounded = money(rounding.rounded(), rounding.currency());
            end.append('\n')
                    .append(
                            rounding.charges() == 1
                                    ? text("rounding.alone", exact, rounded)
                                    : text("rounding", whole(rounding.charges()), exact, rounded));
        }
        for (ExplainedLine line : lines) {
            end.append('\n')
                    .append(text(
                            "line",
                            line.invoiceNumber(),
                            Integer.toString(line.lineNo()),
                            money(line.netAmount(), line.currency())));
        }
        return end.toString();
    }

    private String whole(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** On the basis of the rule, and beside it what the vendor bills where that is another amount. */
    private String cost(ExplainedRow row, ExplainedLevel level) {
        String billed = money(level.cost(), level.costCurrency());
        BigDecimal basis = basisCost(level);
        return basis.compareTo(level.cost()) == 0
                ? text("cost", what(row), level.sellerName(), billed)
                : text(
                        "cost.basis",
                        what(row),
                        level.sellerName(),
                        text("basis." + basis(level)),
                        money(basis, level.costCurrency()),
                        billed);
    }

    private String share(ExplainedShare share, ExplainedLevel level) {
        String currency = level.costCurrency();
        return text(
                "share",
                money(share.whole(), currency),
                money(share.weight(), currency),
                money(share.wholeWeight(), currency));
    }

    private static BigDecimal basisCost(ExplainedLevel level) {
        return level.rule() == null || level.rule().basisCost() == null
                ? level.cost()
                : level.rule().basisCost();
    }

    private String forBuyer(ExplainedRow row, ExplainedLevel level) {
        String paid = money(level.amount(), level.currency());
        boolean perUnit = level.rule() != null && level.rule().isOfUnits();
        String bought = perUnit
                ? text(
                        "bought.unit",
                        what(row),
                        level.sellerName(),
                        money(level.rule().unitPrice(), level.currency()),
                        paid)
                : text("bought", what(row), level.sellerName(), paid);
        return level.discount() == null ? bought : bought + " " + discount(level);
    }

    /** Apart from the price, which is what is left. */
    private String discount(ExplainedLevel level) {
        ExplainedDiscount discount = level.discount();
        String before = money(level.amount().add(discount.amount()), level.currency());
        return discount.names().isEmpty()
                ? text("discount", number(discount.percent()), before)
                : text("discount.named", number(discount.percent()), before, String.join(", ", discount.names()));
    }

    private String converted(ExplainedLevel level) {
        BigDecimal basis = basisCost(level);
        BigDecimal exact = basis.compareTo(level.cost()) == 0
                ? level.convertedCost()
                : Rounding.toCharge(basis.multiply(level.rate()));
        String converted = money(exact, level.currency());
        ExplainedRate agreed = level.rateTerms();
        return text(
                ExplainedRate.words(agreed, level.rateDay() != null),
                level.costCurrency(),
                number(level.rate()),
                level.currency(),
                level.rateDay() == null ? "" : day(level.rateDay()),
                converted,
                agreed == null ? "" : number(agreed.spread()));
    }

    private String sold(ExplainedLevel level) {
        String paid = money(level.amount(), level.currency());
        ExplainedRule rule = level.rule();
        if (rule == null) {
            return text("SPREAD".equals(level.policy()) ? "sold.spread" : "sold.pass", level.buyerName(), paid);
        }
        String book = rule.bookName();
        String version = Integer.toString(rule.versionNumber());
        return switch (rule.model()) {
            case "COST_PLUS" ->
                text(
                        "sold.plus",
                        level.buyerName(),
                        paid,
                        book,
                        version,
                        text("basis." + basis(level)),
                        number(rule.percent()));
            case "LIST_DISCOUNT" -> text("sold.less", level.buyerName(), paid, book, version, number(rule.percent()));
            case "FIXED_UNIT_PRICE" ->
                text("sold.unit", level.buyerName(), paid, book, version, number(rule.unitPrice()));
            case "FLAT_PER_ROW" -> text("sold.flat", level.buyerName(), paid, book, version, number(rule.unitPrice()));
            case "GRADUATED", "VOLUME", "PACKAGE" -> tiered(level, rule, paid);
            default -> text("sold.through", level.buyerName(), paid, book, version);
        };
    }

    /** Where the share of a tier is not known any more the price stands for itself. */
    private String tiered(ExplainedLevel level, ExplainedRule rule, String paid) {
        String book = rule.bookName();
        String version = Integer.toString(rule.versionNumber());
        String model = text("model." + rule.model());
        ExplainedTier tier = rule.tier();
        return tier == null
                ? text("sold.tiered", level.buyerName(), paid, book, version, model)
                : text(
                        "sold.tier",
                        level.buyerName(),
                        paid,
                        book,
                        version,
                        model,
                        (number(tier.quantity()) + " " + PricingUnit.afterQuantity(tier.unit())).strip(),
                        money(tier.amount(), tier.currency()));
    }

    /** Below the first edge every basis but the vendor's list cost is the price paid there. */
    private static String basis(ExplainedLevel level) {
        String basis = level.rule().costBasis();
        return level.level() == 0 || basis.equals("LIST") ? basis : "PAID";
    }

    private String ended(ExplainedLevel level) {
        return text("ended." + level.reason(), level.sellerName());
    }

    /** By the vendor where its file names no service. */
    private String what(ExplainedRow row) {
        String sold = row.serviceName() == null ? row.vendorName() : row.serviceName();
        String service = row.region() == null || row.region().isEmpty() ? sold : sold + " (" + row.region() + ")";
        return row.quantity() == null
                ? text("row", day(row.day()), service, name(row))
                : text(
                                "row.quantity",
                                day(row.day()),
                                number(row.quantity()),
                                PricingUnit.afterQuantity(row.unit()),
                                service,
                                name(row))
                        // some vendors name no unit
                        .replace("  ", " ");
    }

    /** What the vendor calls it, with the code beside it; the kind of the charge where it has neither. */
    private String name(ExplainedRow row) {
        boolean named = row.skuDescription() != null && !row.skuDescription().isBlank();
        boolean coded = row.sku() != null && !row.sku().isEmpty();
        if (named && coded && !row.skuDescription().equals(row.sku())) {
            return text("sku", row.skuDescription(), row.sku());
        }
        if (named) {
            return row.skuDescription();
        }
        return coded ? row.sku() : text("kind." + row.kind());
    }

    private String money(BigDecimal amount, String currency) {
        return digits(amount, 2) + " " + currency;
    }

    private String number(BigDecimal number) {
        return digits(number, 0);
    }

    /** All digits that count: an explanation that rounds would explain another number. */
    private String digits(BigDecimal number, int atLeast) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(Math.max(atLeast, number.scale()));
        return format.format(number);
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private String text(String key, Object... values) {
        Object[] apart = Arrays.stream(values)
                .map(value -> Languages.isolated(value.toString(), locale))
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(apart);
    }
}
