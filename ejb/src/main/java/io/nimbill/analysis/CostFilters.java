package io.nimbill.analysis;

import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import java.util.Map;

/** Narrows a query of {@code charge_month t} to the groups that a question is about. A key that names nothing finds nothing. */
final class CostFilters {

    private final CostLabels labels;

    CostFilters(CostLabels labels) {
        this.labels = labels;
    }

    Query narrow(Query query, CostQuestion question) {
        Query narrower = query;
        for (Map.Entry<CostDimension, String> choice : question.only().entrySet()) {
            narrower = narrow(narrower, choice.getKey(), choice.getValue(), question.tagKey());
        }
        return narrower;
    }

    private Query narrow(Query query, CostDimension dimension, String key, String tagKey) {
        return switch (dimension) {
            case VENDOR ->
                query.then(
                        "AND t.cloud_account_id IN (SELECT a.id FROM cloud_account a JOIN partner_account pa"
                                + " ON pa.id = a.partner_account_id JOIN vendor v ON v.id = a.vendor_id WHERE "
                                + CostLabels.VENDOR
                                + " = ?)",
                        key);
            case SERVICE -> coded(query, "service_id", "usage_service", key);
            case SKU -> coded(query, "sku_id", "usage_sku", key);
            case KIND -> query.then("AND t.kind = ?", key);
            case ACCOUNT -> named(query, "cloud_account_id", "cloud_account", "cla", key);
            case RESELLER -> named(query, "reseller_id", "party", "pty", key);
            case CLIENT -> named(query, "client_id", "party", "pty", key);
            case COST_CENTRE -> named(query, "cost_centre_id", "cost_centre", "ccn", key);
            case TAG -> tagged(query, key, labels.placeOf(tagKey));
        };
    }

    /** A word of a vendor: {@code aws/AmazonEC2}. */
    private static Query coded(Query query, String column, String table, String key) {
        int end = key.indexOf('/');
        return query.then(
                "AND t." + column + " = (SELECT w.id FROM " + table
                        + " w JOIN vendor v ON v.id = w.vendor_id WHERE v.code = ? AND w.code = ?)",
                end < 0 ? "" : key.substring(0, end),
                key.substring(end + 1));
    }

    private static Query named(Query query, String column, String table, String prefix, String key) {
        if (key.equals(CostQuestion.NONE)) {
            return query.then("AND t." + column + " = 0");
        }
        String id = PublicId.parse(prefix, key).map(PublicId::value).orElse("");
        return query.then("AND t." + column + " = (SELECT w.id FROM " + table + " w WHERE w.public_id = ?)", id);
    }

    private static Query tagged(Query query, String value, int place) {
        if (place < 0) {
            return query.then("AND 1 = 0");
        }
        String having = " IN (SELECT w.id FROM usage_word w WHERE w.dimension = 'TAGS' AND JSON_VALUE(w.text, '$["
                + place + "]')";
        return value.equals(CostQuestion.NONE)
                ? query.then("AND t.tags_id NOT" + having + " <> '')")
                : query.then("AND t.tags_id" + having + " = ?)", value);
    }
}
