package io.nimbill.web.portal;

import io.nimbill.party.CustomerType;
import io.nimbill.work.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be chosen in forms, by its name in the viewer's language, in that language's order. */
@Named
@RequestScoped
public class Choices {

    private static final List<String> TAX_CATEGORIES = List.of("S", "AE", "E", "Z", "G", "O", "K");

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** Countries by ISO 3166-1. */
    public List<SelectItem> getCountries() {
        Locale locale = viewer.getLocale();
        return sorted(Arrays.stream(Locale.getISOCountries()), code -> new Locale("", code).getDisplayCountry(locale));
    }

    /** Currencies by ISO 4217 that can be billed. */
    public List<SelectItem> getCurrencies() {
        Locale locale = viewer.getLocale();
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .map(code -> new SelectItem(
                        code, code + " · " + Currency.getInstance(code).getDisplayName(locale)))
                .toList();
    }

    /** Time zones by their IANA name. */
    public List<SelectItem> getTimeZones() {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(name ->
                        name.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted();
        return Stream.concat(Stream.of("UTC"), places)
                .map(name -> new SelectItem(name, name.replace('_', ' ')))
                .toList();
    }

    /** Languages in which documents and mails can be written. */
    public List<SelectItem> getLanguages() {
        return sorted(Languages.OF_CLIENTS.stream(), tag -> Locale.forLanguageTag(tag)
                .getDisplayLanguage(viewer.getLocale()));
    }

    /** How a buyer is taxed, by UNCL 5305. */
    public List<SelectItem> getTaxCategories() {
        return words("tax-category", TAX_CATEGORIES);
    }

    /** What sort of customer a party is. */
    public List<SelectItem> getCustomerTypes() {
        return words(
                "customer-type",
                Arrays.stream(CustomerType.values()).map(Enum::name).toList());
    }

    /** Values of an enumeration in words; {@code family} is the bundle's prefix. */
    public List<SelectItem> words(String family, List<String> values) {
        return values.stream()
                .map(value -> new SelectItem(value, words.word(family, value)))
                .toList();
    }

    private List<SelectItem> sorted(Stream<String> values, Function<String, String> label) {
        return values.map(value -> new SelectItem(value, label.apply(value)))
                .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(viewer.getLocale())))
                .toList();
    }
}
