package io.nimbill.pricing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/**
 * Tiers as they are kept: a JSON array of objects with the fields of {@link Tier}, numbers as text so that no reader
 * takes them for floating point. They are always read and written as a whole.
 */
public final class TierText {

    private TierText() {}

    static String of(List<Tier> tiers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        tiers.forEach(tier -> array.add(object(tier)));
        return array.build().toString();
    }

    /** The tiers of a rule as it is kept; none where it has none. */
    public static List<Tier> parse(String text) {
        if (text == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(TierText::tier)
                    .toList();
        }
    }

    private static JsonObjectBuilder object(Tier tier) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        add(object, "above", tier.above());
        add(object, "upTo", tier.upTo());
        add(object, "unitPrice", tier.unitPrice());
        add(object, "flatPrice", tier.flatPrice());
        add(object, "block", tier.block());
        return object;
    }

    private static void add(JsonObjectBuilder object, String name, BigDecimal value) {
        if (value != null) {
            object.add(name, value.toPlainString());
        }
    }

    private static Tier tier(JsonObject object) {
        return new Tier(
                number(object, "above"),
                number(object, "upTo"),
                number(object, "unitPrice"),
                number(object, "flatPrice"),
                number(object, "block"));
    }

    private static BigDecimal number(JsonObject object, String name) {
        return object.containsKey(name) ? new BigDecimal(object.getString(name)) : null;
    }
}
