package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceDefect;
import io.nimbill.vendor.PriceLine;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorFailure;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Azure's public retail prices; 1,000 a page, no sign-in. The case of filter values matters. */
final class RetailPrices {

    private static final String HOME = "https://prices.azure.com";

    private final MicrosoftApi api;

    RetailPrices(MicrosoftApi api) {
        this.api = api;
    }

    void read(PriceWish wish, PriceTaker taker) {
        String url = first(wish);
        long place = 0;
        while (url != null) {
            JsonObject page = api.get(url).json();
            for (JsonObject each : page.getJsonArray("Items").getValuesAs(JsonObject.class)) {
                place++;
                Optional<String> fault = fault(each);
                if (fault.isPresent()) {
                    taker.passed(new PriceDefect(place, fault.get(), each.toString()));
                } else if (!taker.take(price(each))) {
                    return;
                }
            }
            url = following(page);
        }
    }

    /** Only on the same host. */
    private static String following(JsonObject page) {
        String next = page.isNull("NextPageLink") ? null : page.getString("NextPageLink", null);
        if (next == null || next.isEmpty()) {
            return null;
        }
        String same = next.replaceFirst("^https://prices\\.azure\\.com(:443)?/", HOME + "/");
        if (!same.startsWith(HOME + "/")) {
            throw new VendorFailure(VendorFailure.Kind.REFUSED, "The price list leads away from its host.", null);
        }
        return same;
    }

    private static String first(PriceWish wish) {
        List<String> filters = new ArrayList<>();
        if (wish.service() != null) {
            filters.add("serviceName eq '" + wish.service().replace("'", "''") + "'");
        }
        if (wish.region() != null) {
            filters.add("armRegionName eq '" + wish.region().replace("'", "''") + "'");
        }
        String url = HOME + "/api/retail/prices?api-version=2023-01-01-preview";
        if (wish.currency() != null) {
            url += "&currencyCode=" + encoded("'" + wish.currency() + "'");
        }
        return filters.isEmpty() ? url : url + "&$filter=" + encoded(String.join(" and ", filters));
    }

    private static ListPrice price(JsonObject item) {
        return new ListPrice(
                item.getString("serviceName", ""),
                item.getString("meterId", ""),
                item.getString("skuId", ""),
                item.getString("armRegionName", ""),
                item.getString("productName", "") + " " + item.getString("meterName", ""),
                item.getString("unitOfMeasure", ""),
                number(item, "tierMinimumUnits"),
                number(item, "retailPrice"),
                item.getString("currencyCode", ""),
                (item.getString("type", "") + " " + item.getString("reservationTerm", "")).strip(),
                since(item));
    }

    /** The first field that is not what it has to be. */
    private static Optional<String> fault(JsonObject item) {
        if (!fits(item, "retailPrice") || !item.containsKey("retailPrice")) {
            return Optional.of("retailPrice");
        }
        if (!fits(item, "tierMinimumUnits")) {
            return Optional.of("tierMinimumUnits");
        }
        if (item.getString("meterId", "").isEmpty()) {
            return Optional.of("meterId");
        }
        try {
            since(item);
            Currency.getInstance(item.getString("currencyCode", ""));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("effectiveStartDate");
        } catch (IllegalArgumentException e) {
            return Optional.of("currencyCode");
        }
    }

    private static Instant since(JsonObject item) {
        String text = item.getString("effectiveStartDate", "");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static boolean fits(JsonObject item, String field) {
        return !item.containsKey(field)
                || (item.get(field) instanceof JsonNumber number && PriceLine.fits(number.bigDecimalValue()));
    }

    private static BigDecimal number(JsonObject item, String field) {
        return item.containsKey(field) ? item.getJsonNumber(field).bigDecimalValue() : BigDecimal.ZERO;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
