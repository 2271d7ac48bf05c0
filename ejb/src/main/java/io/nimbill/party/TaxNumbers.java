package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of tax numbers. A number that begins with its country's VAT prefix has to have the form of that country's VAT
 * identifiers; another one is taken as a number of the national administration.
 *
 * <p>Source of the forms: European Commission, VIES, "What is the format of VAT numbers"; HMRC for GB and XI; Swiss
 * Federal Tax Administration (UID) and Brønnøysund register for CH, LI and NO. Check digits are the registers' business.
 */
final class TaxNumbers {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("AT", "ATU[0-9]{8}"),
            Map.entry("BE", "BE[01][0-9]{9}"),
            Map.entry("BG", "BG[0-9]{9,10}"),
            Map.entry("CY", "CY[0-9]{8}[A-Z]"),
            Map.entry("CZ", "CZ[0-9]{8,10}"),
            Map.entry("DE", "DE[0-9]{9}"),
            Map.entry("DK", "DK[0-9]{8}"),
            Map.entry("EE", "EE[0-9]{9}"),
            Map.entry("ES", "ES[A-Z0-9][0-9]{7}[A-Z0-9]"),
            Map.entry("FI", "FI[0-9]{8}"),
            Map.entry("FR", "FR[A-HJ-NP-Z0-9]{2}[0-9]{9}"),
            Map.entry("GR", "EL[0-9]{9}"),
            Map.entry("HR", "HR[0-9]{11}"),
            Map.entry("HU", "HU[0-9]{8}"),
            Map.entry("IE", "IE[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            Map.entry("IT", "IT[0-9]{11}"),
            Map.entry("LT", "LT([0-9]{9}|[0-9]{12})"),
            Map.entry("LU", "LU[0-9]{8}"),
            Map.entry("LV", "LV[0-9]{11}"),
            Map.entry("MT", "MT[0-9]{8}"),
            Map.entry("NL", "NL[A-Z0-9+*]{12}"),
            Map.entry("PL", "PL[0-9]{10}"),
            Map.entry("PT", "PT[0-9]{9}"),
            Map.entry("RO", "RO[0-9]{2,10}"),
            Map.entry("SE", "SE[0-9]{12}"),
            Map.entry("SI", "SI[0-9]{8}"),
            Map.entry("SK", "SK[0-9]{10}"),
            Map.entry("GB", "(GB|XI)([0-9]{9}|[0-9]{12}|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})"),
            Map.entry("CH", "CHE[0-9]{9}(MWST|TVA|IVA)?"),
            Map.entry("LI", "LI[0-9]{5}"),
            Map.entry("NO", "NO[0-9]{9}(MVA)?"));

    private static final Pattern NATIONAL = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 ./-]{1,31}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");

    private TaxNumbers() {}

    /**
     * The number as it is kept: a VAT identifier in capitals without separators, another number as given.
     *
     * @param country ISO 3166-1 alpha-2, where the party is registered
     * @param number null where it has none
     * @throws Refusal {@code tax-number-malformed}
     */
    static String checked(String country, String number) {
        if (number == null) {
            return null;
        }
        String bare = SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        if (!bare.startsWith(prefix(country)) && !isOtherPrefix(country, bare)) {
            if (!NATIONAL.matcher(number).matches()) {
                throw refused(country);
            }
            return number;
        }
        if (!hasForm(country, bare)) {
            throw refused(country);
        }
        return bare;
    }

    /** Whether it is a VAT identifier of that country. */
    static boolean isVatId(String country, String number) {
        return number != null && number.startsWith(prefix(country)) && hasForm(country, number);
    }

    private static boolean hasForm(String country, String bare) {
        String form = FORMS.get(country);
        return form == null ? NATIONAL.matcher(bare).matches() : bare.matches(form);
    }

    /** A VAT identifier of another country was meant for another party, or the country is wrong. */
    private static boolean isOtherPrefix(String country, String bare) {
        return FORMS.entrySet().stream()
                .anyMatch(form -> !form.getKey().equals(country) && bare.matches(form.getValue()));
    }

    private static String prefix(String country) {
        return "GR".equals(country) ? "EL" : country;
    }

    private static Refusal refused(String country) {
        return new Refusal(
                "tax-number-malformed",
                "taxNumber",
                "Not a tax number of " + country + ". A VAT identifier begins with " + prefix(country)
                        + ", such as DE123456789 in Germany.");
    }
}
