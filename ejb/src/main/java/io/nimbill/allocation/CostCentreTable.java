package io.nimbill.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which cost centre a client's charge belongs to, as known at one moment. Immutable; safe for several threads.
 *
 * <p><b>The rule.</b> The day is the UTC day on which the row's charge period starts. A tag value beats the account's
 * mapping; of several mapped tag values the one whose key stands first in the operator's list of allocation tags counts;
 * an account beats its tenant. What none of them maps belongs to no cost centre.
 */
public final class CostCentreTable {

    /** The cost centre of what is not mapped. */
    public static final long NONE = 0;

    /** Nothing is mapped. */
    public static final CostCentreTable EMPTY = new CostCentreTable(List.of(), List.of());

    private final List<String> tagKeys;
    private final Map<Long, Map<MappedThing, List<CostCentreMapping>>> byClient = new HashMap<>();
    private final Map<Long, Boolean> byTag = new HashMap<>();

    /**
     * @param tagKeys the allocation tags in the operator's order, which is that of the values in daily rows
     * @param mappings of all clients
     */
    public CostCentreTable(List<String> tagKeys, Collection<CostCentreMapping> mappings) {
        this.tagKeys = List.copyOf(tagKeys);
        for (CostCentreMapping mapping : mappings) {
            byClient.computeIfAbsent(mapping.clientId(), any -> new HashMap<>())
                    .computeIfAbsent(mapping.thing(), any -> new ArrayList<>())
                    .add(mapping);
            byTag.merge(mapping.clientId(), mapping.thing().tagKey() != null, Boolean::logicalOr);
        }
    }

    /**
     * The cost centre of a row.
     *
     * @param accountId database id of its cloud account
     * @param tenantId database id of the account's tenant; null without one
     * @param tagValues the row's values in the order of the keys, empty texts where it has none; asked for only where the
     *     client has mapped a tag value
     * @return its database id, or {@link #NONE}
     */
    public long centreOf(
            long clientId, long accountId, Long tenantId, Supplier<List<String>> tagValues, LocalDate day) {
        Map<MappedThing, List<CostCentreMapping>> mapped = byClient.get(clientId);
        if (mapped == null) {
            return NONE;
        }
        return byTag(clientId, mapped, tagValues, day)
                .or(() -> on(mapped, MappedThing.account(accountId), day))
                .or(() -> tenantId == null ? Optional.empty() : on(mapped, MappedThing.account(tenantId), day))
                .orElse(NONE);
    }

    private Optional<Long> byTag(
            long clientId,
            Map<MappedThing, List<CostCentreMapping>> mapped,
            Supplier<List<String>> tagValues,
            LocalDate day) {
        if (!byTag.get(clientId)) {
            return Optional.empty();
        }
        List<String> values = tagValues.get();
        for (int i = 0; i < values.size() && i < tagKeys.size(); i++) {
            Optional<Long> centre = values.get(i).isEmpty()
                    ? Optional.empty()
                    : on(mapped, MappedThing.tag(tagKeys.get(i), values.get(i)), day);
            if (centre.isPresent()) {
                return centre;
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> on(
            Map<MappedThing, List<CostCentreMapping>> mapped, MappedThing thing, LocalDate day) {
        return mapped.getOrDefault(thing, List.of()).stream()
                .filter(one -> one.holdsOn(day))
                .map(CostCentreMapping::costCentreId)
                .findFirst();
    }
}
