package io.nimbill.web.portal;

import io.nimbill.analysis.PricingUnit;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.money.Rounding;
import io.nimbill.party.RoleName;
import io.nimbill.work.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Figures, days and times as the viewer reads them. Rounds for the eye only; exact values have {@link #exact}. */
@Named("show")
@RequestScoped
public class Display {

    private static final String JOB = "job:";

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** An amount at the minor unit of its currency, half away from zero; without the code, which stands beside it. */
    public String amount(BigDecimal value, String currency) {
        BigDecimal rounded =
                Rounding.toMinorUnit(value, Currency.getInstance(currency)).amount();
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMinimumFractionDigits(rounded.scale());
        format.setMaximumFractionDigits(rounded.scale());
        return format.format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
    }

    /** Amount and code in one, for sentences. */
    public String money(BigDecimal value, String currency) {
        return amount(value, currency) + "\u00a0" + currency;
    }

    /** Every digit there is. */
    public String exact(BigDecimal value) {
        if (value == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** Every digit there is of an amount or a price, and no fewer than its currency has. */
    public String exact(BigDecimal value, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(
                Math.max(digits, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** A quantity as vendors measure it: six decimals are enough for the eye. */
    public String quantity(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMaximumFractionDigits(6);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** The name of a country (ISO 3166) in the viewer's language. */
    public String country(String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(viewer.getLocale());
    }

    /** A count; a dash where there is none. */
    public String count(Long value) {
        return value == null
                ? "–"
                : NumberFormat.getIntegerInstance(viewer.getLocale()).format(value);
    }

    /** A percentage with one decimal; a dash where it has no meaning. */
    public String percent(Optional<BigDecimal> value) {
        return value.map(this::percent).orElse("–");
    }

    /** A percentage with one decimal. */
    public String percent(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value) + "\u00a0%";
    }

    /** A rate such as 19 or 7.7, without needless zeros. */
    public String rate(BigDecimal value) {
        return exact(value) + "\u00a0%";
    }

    public String day(LocalDate day) {
        return day == null ? "–" : isolated(styled(days()).format(day));
    }

    /** The last day of a half-open period that ends there. */
    public String lastDay(LocalDate endExclusive) {
        return endExclusive == null ? "–" : day(endExclusive.minusDays(1));
    }

    public String month(YearMonth month) {
        return Languages.monthAndYear(viewer.getLocale()).format(month);
    }

    /** The month a day lies in; a dash without one. */
    public String monthOf(LocalDate day) {
        return day == null ? "–" : month(YearMonth.from(day));
    }

    /** A moment in the viewer's zone. */
    public String moment(Instant moment) {
        return moment == null ? "–" : at(moment, viewer.zone());
    }

    /** The same moment in UTC, for the hint on hover. */
    public String utc(Instant moment) {
        return moment == null ? "" : moment + " (UTC)";
    }

    /** How long something took: {@code 4 s}, {@code 3 min 20 s}, {@code 5 min}. */
    public String duration(Duration duration) {
        if (duration == null) {
            return "–";
        }
        long seconds = duration.toSeconds();
        if (seconds >= 60 && seconds % 60 == 0) {
            return words.text("duration.whole", exact(BigDecimal.valueOf(seconds / 60)));
        }
        return seconds < 60
                ? words.text("duration.seconds", exact(BigDecimal.valueOf(seconds)))
                : words.text("duration.minutes", exact(BigDecimal.valueOf(seconds / 60)), String.valueOf(seconds % 60));
    }

    /** See {@link PricingUnit#afterQuantity}. */
    public String unit(String unit) {
        return PricingUnit.afterQuantity(unit);
    }

    /** Size of a file. */
    public String bytes(long size) {
        BigDecimal mebibytes = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.HALF_UP);
        return size < 1 << 20 ? exact(BigDecimal.valueOf((size + 1023) >> 10)) + " KiB" : exact(mebibytes) + " MiB";
    }

    /** Whether a vendor's figures are whole, as a sentence. */
    public String completeness(VendorCompleteness vendor) {
        if (!vendor.isOpen()) {
            return words.text("complete.whole", vendor.name());
        }
        return vendor.completeUntil() == null
                ? words.text("complete.unknown", vendor.name())
                : words.text("complete.until", vendor.name(), utcMoment(vendor.completeUntil()));
    }

    /** See {@link Words#word}. */
    public String word(String family, String value) {
        return value == null || value.isEmpty() ? "" : words.word(family, value);
    }

    /** A role: by the name people gave it, else by the word for a ready-made one. */
    public String role(RoleName role) {
        return role.ownName() != null ? role.ownName() : word("role", role.code());
    }

    /** Who did something: a person by name, a job by what it does. */
    public String actor(String name) {
        return name != null && name.startsWith(JOB) ? words.word("job", name.substring(JOB.length())) : name;
    }

    /** The colour family of a state; the word and the icon say the same. */
    public String tone(String state) {
        return StateLooks.tone(state);
    }

    public String icon(String state) {
        return StateLooks.icon(state);
    }

    /** A moment in UTC in the viewer's language: watermarks of vendors are UTC. */
    public String utcMoment(Instant moment) {
        return moment == null ? "–" : at(moment, ZoneOffset.UTC);
    }

    /**
     * Days in figures are written the other way round in languages that run from right to left, and fall apart beside
     * Latin letters: there the month is a word.
     */
    private FormatStyle days() {
        return Languages.isRightToLeft(viewer.getLocale()) ? FormatStyle.LONG : FormatStyle.MEDIUM;
    }

    private String isolated(String text) {
        return Languages.isolated(text, viewer.getLocale());
    }

    private String at(Instant moment, ZoneId zone) {
        return isolated(DateTimeFormatter.ofLocalizedDateTime(days(), FormatStyle.SHORT)
                .withLocale(viewer.getLocale())
                .format(moment.atZone(zone)));
    }

    private DateTimeFormatter styled(FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(viewer.getLocale());
    }
}
