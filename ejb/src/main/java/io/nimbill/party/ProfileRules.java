package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand in the fields of a profile. Each refusal names its field. */
final class ProfileRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> TAX_CATEGORIES = Set.of("S", "Z", "E", "AE", "G", "K", "O");
    private static final Pattern CHANNEL_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:\\\\]+@[^\\s@<>\"',;:\\\\]+\\.[^\\s@<>\"',;:\\\\]+");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private ProfileRules() {}

    static String required(String field, String text, int longest) {
        String value = optional(field, text, longest);
        if (value == null) {
            throw new Refusal("required", field, "This field is required.");
        }
        return value;
    }

    /** Absent when blank; refused when too long or when it holds control characters. */
    static String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (value.length() > longest) {
            throw new Refusal("too-long", field, "At most " + longest + " characters.").with(longest);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("malformed", field, "Control characters are not possible here.");
        }
        return value;
    }

    static String country(String code) {
        return country("country", code);
    }

    static String country(String field, String code) {
        String value = required(field, code, 2);
        if (!COUNTRIES.contains(value)) {
            throw new Refusal("unknown-country", field, "Not a country code of ISO 3166-1, such as DE.");
        }
        return value;
    }

    static String currency(String code) {
        String value = required("currency", code, 3);
        boolean known = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet())
                .contains(value);
        if (!known) {
            throw new Refusal("unknown-currency", "currency", "Not a currency code of ISO 4217, such as EUR.");
        }
        return value;
    }

    static String taxCategory(String code) {
        String value = required("taxCategory", code, 2);
        if (!TAX_CATEGORIES.contains(value)) {
            throw new Refusal("unknown-tax-category", "taxCategory", "One of S, Z, E, AE, G, K, O (UNCL 5305).");
        }
        return value;
    }

    static String channelCode(String code) {
        String value = optional("channelCode", code, 32);
        if (value != null && !CHANNEL_CODE.matcher(value).matches()) {
            throw new Refusal("malformed", "channelCode", "Letters, digits, - and _ only, a letter or digit first.");
        }
        return value;
    }

    /** In lower case, so that one person is one user. */
    static String email(String field, String text) {
        String value = required(field, text, 190);
        if (!EMAIL.matcher(value).matches()) {
            throw new Refusal("malformed", field, "Not an e-mail address.");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /** Without spaces, its check digits proved (ISO 13616, modulus 97). */
    static String iban(String text) {
        String spaced = optional("iban", text, 42);
        if (spaced == null) {
            return null;
        }
        String value = spaced.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(value).matches() || !hasRightCheckDigits(value)) {
            throw new Refusal("malformed", "iban", "Not an IBAN: its check digits do not fit.");
        }
        return value;
    }

    private static boolean hasRightCheckDigits(String iban) {
        String digits = (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .mapToObj(letter -> Integer.toString(Character.digit(letter, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValueExact() == 1;
    }

    static String language(String tag) {
        String value = required("language", tag, 8);
        try {
            return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new Refusal("malformed", "language", "Not a language tag, such as en or de-AT.");
        }
    }

    static String timeZone(String name) {
        String value = required("timeZone", name, 64);
        try {
            return ZoneId.of(value).getId();
        } catch (DateTimeException e) {
            throw new Refusal("unknown-time-zone", "timeZone", "Not a time zone, such as Europe/Berlin.");
        }
    }
}
