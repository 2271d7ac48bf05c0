package io.nimbill.analysis;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

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

    public CostQuestion {
        only = Map.copyOf(only);
    }

    public CostQuestion by(CostDimension other) {
        return new CostQuestion(range, level, other, tagKey, only);
    }

    public CostQuestion in(CostRange other) {
        return new CostQuestion(other, level, by, tagKey, only);
    }

    /** Of one group of another dimension alone. */
    public CostQuestion only(CostDimension dimension, String key) {
        Map<CostDimension, String> narrower = new EnumMap<>(CostDimension.class);
        narrower.putAll(only);
        narrower.put(dimension, key);
        return new CostQuestion(range, level, by, tagKey, narrower);
    }
}
