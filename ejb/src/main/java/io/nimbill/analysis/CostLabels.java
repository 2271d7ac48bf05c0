package io.nimbill.analysis;

import io.nimbill.usage.TagValues;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the ids in {@code charge_month} are called. Asked once the sums are made, so that no row is joined to its names. */
@ApplicationScoped
class CostLabels {

    private static final int IDS_AT_ONCE = 1000;
    static final Label NOWHERE = new Label(CostQuestion.NONE, null, null);

    /** How the vendor of a cloud account is told apart. */
    static final String VENDOR = "CASE WHEN pa.provider IS NULL THEN v.code ELSE CONCAT(v.code, ':', pa.provider) END";

    /** As in {@link CostGroup}. */
    record Label(String key, String name, String detail) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /**
     * The labels of ids; an id that is not among the answers belongs nowhere.
     *
     * @param ids as the column of the dimension has them
     * @param tagKey the allocation tag asked for; null for none
     */
    Map<String, Label> of(CostDimension dimension, Collection<String> ids, String tagKey) {
        Map<String, Label> labels = new HashMap<>();
        if (dimension == CostDimension.KIND) {
            ids.forEach(kind -> labels.put(kind, new Label(kind, null, null)));
            return labels;
        }
        int place = dimension == CostDimension.TAG ? placeOf(tagKey) : 0;
        List<String> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += IDS_AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + IDS_AT_ONCE));
            Query.of(
                            sql(dimension) + " IN (" + String.join(",", Collections.nCopies(some.size(), "?")) + ")",
                            some.toArray())
                    .list(source, row -> labels.put(row.getString("id"), label(dimension, row, place)));
        }
        return labels;
    }

    static Label in(Map<String, Label> labels, String id) {
        return labels.getOrDefault(id, NOWHERE);
    }

    /** Where among the values of allocation tags that key's stand; −1 for a key that is not kept. */
    int placeOf(String tagKey) {
        return new ArrayList<>(Query.of("SELECT tag_key FROM allocation_tag ORDER BY position")
                        .list(source, row -> row.getString("tag_key")))
                .indexOf(tagKey);
    }

    private static String sql(CostDimension dimension) {
        return switch (dimension) {
            case VENDOR ->
                "SELECT a.id, " + VENDOR + " AS label_key, COALESCE(pa.provider, v.name) AS name, NULL AS detail"
                        + " FROM cloud_account a JOIN partner_account pa ON pa.id = a.partner_account_id"
                        + " JOIN vendor v ON v.id = a.vendor_id WHERE a.id";
            case SERVICE ->
                "SELECT s.id, CONCAT(v.code, '/', s.code) AS label_key, s.name, v.name AS detail"
                        + " FROM usage_service s JOIN vendor v ON v.id = s.vendor_id WHERE s.id";
            case SKU ->
                "SELECT s.id, CONCAT(v.code, '/', s.code) AS label_key, s.code AS name, s.description AS detail"
                        + " FROM usage_sku s JOIN vendor v ON v.id = s.vendor_id WHERE s.id";
            case ACCOUNT ->
                "SELECT a.id, CONCAT('cla_', a.public_id) AS label_key, COALESCE(a.name, a.external_id) AS name,"
                        + " a.external_id AS detail FROM cloud_account a WHERE a.id";
            case RESELLER, CLIENT ->
                "SELECT p.id, CONCAT('pty_', p.public_id) AS label_key, p.legal_name AS name,"
                        + " p.channel_code AS detail FROM party p WHERE p.id";
            case COST_CENTRE ->
                "SELECT c.id, CONCAT('ccn_', c.public_id) AS label_key, c.name, CONCAT(c.code, ' · ', p.legal_name)"
                        + " AS detail FROM cost_centre c JOIN party p ON p.id = c.client_id WHERE c.id";
            case TAG -> "SELECT w.id, w.text AS label_key, NULL AS name, NULL AS detail FROM usage_word w WHERE w.id";
            case KIND -> throw new IllegalArgumentException("A kind is its own name");
        };
    }

    private Label label(CostDimension dimension, ResultSet row, int place) throws SQLException {
        String key = row.getString("label_key");
        if (dimension == CostDimension.TAG) {
            List<String> values = TagValues.of(key);
            String value = place < 0 || place >= values.size() ? "" : values.get(place);
            return value.isEmpty() ? NOWHERE : new Label(value, value, null);
        }
        String detail = row.getString("detail");
        return new Label(
                key, row.getString("name"), dimension == CostDimension.SKU ? viewpoint.skuDescription(detail) : detail);
    }
}
