package io.nimbill.analysis;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What of the charges a viewer wants to know.
 *
 * @param level kind of the selling parties: OPERATOR, DISTRIBUTOR or RESELLER; one only, else a sale would count twice. Null
 *     for a client, who looks at what it pays
 * @param by what figures are told apart by
 * @param tagKey the allocation tag that {@link CostDimension#TAG} means; null for none
 * @param only keys of the groups looked at, as {@link CostGroup} names them
 */
public record CostQuestion(
        CostRange range, String level, CostDimension by, String tagKey, Map<CostDimension, String> only)
        implements Serializable {

    /** The key of what belongs to no cost centre, has no such tag, or is in nobody's hands. */
    public static final String NONE = "none";

    /** The key of the vendor of what no vendor delivers: fees and subscriptions; keys of its services begin with it. */
    public static final String OWN = "own";

    private static final Set<String> OWN_KINDS = Set.of("FEE", "SUBSCRIPTION");

    public CostQuestion {
        only = Map.copyOf(only);
    }

    public CostQuestion by(CostDimension other) {
        return new CostQuestion(range, level, other, tagKey, only);
    }

    public CostQuestion in(CostRange other) {
        return new CostQuestion(other, level, by, tagKey, only);
    }

    /** Whether it is narrowed to what no vendor delivers, and so has no single charges of usage. */
    public boolean isOwn() {
        String service = only.getOrDefault(CostDimension.SERVICE, only.getOrDefault(CostDimension.SKU, ""));
        return OWN.equals(only.get(CostDimension.VENDOR))
                || service.startsWith(OWN + "/")
                || OWN_KINDS.contains(only.getOrDefault(CostDimension.KIND, ""));
    }

    /** Of one group of another dimension alone. */
    public CostQuestion only(CostDimension dimension, String key) {
        Map<CostDimension, String> narrower = new EnumMap<>(CostDimension.class);
        narrower.putAll(only);
        narrower.put(dimension, key);
        return new CostQuestion(range, level, by, tagKey, narrower);
    }
}
