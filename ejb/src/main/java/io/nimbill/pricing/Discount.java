package io.nimbill.pricing;

import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A percentage taken off charges that rules have priced, for a buyer that takes enough of some services: a bundle where all
 * of them are needed. What is sold at cost is not covered.
 *
 * @param name shown to seller and buyer
 * @param vendorId database id of the vendor; null = any
 * @param services by code or name, each once; none = all services
 * @param needed how many different ones of them have to be sold on the edge in the vendor's period
 * @param percent above 0, at most 100, at most 6 decimals
 * @param validFrom first UTC usage day; null = no beginning of its own
 * @param validTo day after the last; null = no end of its own
 */
public record Discount(
        String name,
        Long vendorId,
        List<String> services,
        int needed,
        BigDecimal percent,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Kinds by which a service is taken: who only gets money back for it, or pays for support, does not take it. */
    public static final Set<ChargeKind> TAKEN_BY =
            EnumSet.of(ChargeKind.USAGE, ChargeKind.COMMITTED_USAGE, ChargeKind.PURCHASE, ChargeKind.MARKETPLACE);

    private static final int NAME_LENGTH = 120;
    private static final int WORD_LENGTH = 190;
    private static final int MOST_SERVICES = 100;

    public Discount {
        services = services.stream().map(String::strip).distinct().sorted().toList();
        requireWord(name, NAME_LENGTH, "name");
        services.forEach(service -> requireWord(service, WORD_LENGTH, "services"));
        if (services.size() > MOST_SERVICES) {
            throw new Refusal("too-many-services", "services", "At most " + MOST_SERVICES + " services can be named.")
                    .with(MOST_SERVICES);
        }
        int most = services.isEmpty() ? MOST_SERVICES : services.size();
        if (needed < 1 || needed > most) {
            throw new Refusal(
                            "needed-out-of-bounds",
                            "needed",
                            "The services that are needed lie between 1 and " + most + ".")
                    .with(most);
        }
        PriceBounds.requireDiscount(percent);
        if (percent.signum() == 0) {
            throw new Refusal("discount-of-nothing", "percent", "A discount takes something off.");
        }
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new Refusal("dates-reversed", "validTo", "A discount must end after it begins.");
        }
    }

    private static void requireWord(String word, int length, String field) {
        if (word == null || word.isBlank() || word.length() > length) {
            throw new Refusal("word-missing", field, "Give 1 to " + length + " characters.").with(length);
        }
    }

    Discount withServices(List<String> codes) {
        return new Discount(name, vendorId, codes, needed, percent, validFrom, validTo);
    }

    /** Whether it depends on what else is taken on the edge. */
    public boolean isConditional() {
        return needed > 1;
    }

    /** Whether it is for charges of such rows on a day. */
    public boolean covers(PriceSubject subject, LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || day.isBefore(validTo))
                && isFor(subject.vendorId(), subject.serviceCode(), subject.serviceName());
    }

    /** Whether enough is taken. Whoever takes what it is for alone has always enough where one is enough. */
    public boolean isMetBy(Collection<TakenService> taken) {
        return !isConditional()
                || new HashSet<>(taken)
                                .stream()
                                        .filter(each -> isFor(each.vendorId(), each.code(), each.name()))
                                        .count()
                        >= needed;
    }

    private boolean isFor(long vendor, String code, String serviceName) {
        return (vendorId == null || vendorId == vendor)
                && (services.isEmpty() || services.contains(code) || services.contains(serviceName));
    }
}
