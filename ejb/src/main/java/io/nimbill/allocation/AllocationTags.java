package io.nimbill.allocation;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The few keys of vendors' tags whose values are kept with daily rows. Each makes the daily rows finer and the import
 * slower, so there are few. Keys are added and never taken away: the values in daily rows are known by their place.
 */
@Stateless
public class AllocationTags {

    /** The most keys there can be. */
    public static final int MOST = 5;

    @Inject
    private CostCentres centres;

    @Inject
    private AuditTrail auditTrail;

    /** The keys in their order. */
    @Requires(Permission.VIEW_CHARGES)
    public List<String> keys() {
        return centres.tagKeys();
    }

    /**
     * Adds a key; deliveries that are read from now on carry its values.
     *
     * @param key as the vendor writes it: {@code CostCenter} in a CUR, Azure and FOCUS, {@code user_cost_center} in CUR 2.0
     * @throws Refusal {@code taken}, {@code too-many}
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public List<String> add(String key) {
        String wanted = AllocationWords.required("key", key, 128);
        if (!wanted.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} +=._:/@-]*")) {
            throw new Refusal("malformed", "key", "Letters, digits, spaces and + - = . _ : / @ are possible.");
        }
        List<String> keys = centres.tagKeys();
        if (keys.contains(wanted)) {
            throw new Refusal("taken", "key", "The values of this tag are kept already.");
        }
        if (keys.size() >= MOST) {
            throw new Refusal("too-many", "key", "The values of at most " + MOST + " tags can be kept.");
        }
        centres.addTagKey(keys.size() + 1, wanted);
        auditTrail.record(
                "allocation-tag-added", "allocation-tag", null, Changes.none().to("key", wanted));
        return centres.tagKeys();
    }
}
