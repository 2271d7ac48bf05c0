package io.nimbill.allocation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cost centre in the tree of its client.
 *
 * @param key database id; never shown
 * @param id public id with its prefix
 * @param parent public id of the one it is part of; null at the top
 * @param depth 0 at the top
 * @param closedOn null while open
 */
public record CostCentreRow(
        long key, String id, String parent, String code, String name, int depth, LocalDate closedOn, long version)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Parents before their parts, each level in the given order. */
    static List<CostCentreRow> tree(List<CostCentre> centres) {
        List<CostCentreRow> rows = new ArrayList<>();
        add(rows, centres, Optional.empty(), 0);
        return rows;
    }

    private static void add(List<CostCentreRow> rows, List<CostCentre> all, Optional<CostCentre> above, int depth) {
        all.stream()
                .filter(one -> one.parentId().equals(above.map(CostCentre::id)))
                .forEach(one -> {
                    rows.add(new CostCentreRow(
                            one.id(),
                            one.publicId().prefixed("ccn"),
                            above.map(parent -> parent.publicId().prefixed("ccn"))
                                    .orElse(null),
                            one.code(),
                            one.name(),
                            depth,
                            one.closedOn().orElse(null),
                            one.version()));
                    add(rows, all, Optional.of(one), depth + 1);
                });
    }
}
