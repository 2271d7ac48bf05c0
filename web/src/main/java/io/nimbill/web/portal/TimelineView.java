package io.nimbill.web.portal;

import io.nimbill.analysis.Timeline;
import io.nimbill.analysis.TimelineEntry;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was done to the thing that a page is about. Read once, however often the page asks; empty where a page that is sent
 * back does not know its thing.
 */
@Named
@RequestScoped
public class TimelineView {

    private static final int MOST = 25;

    @Inject
    private Timeline timeline;

    private final Map<String, List<TimelineEntry>> read = new HashMap<>();

    /** By its id, such as {@code inv_…}. */
    public List<TimelineEntry> of(String id) {
        return once(id, id, () -> timeline.of(id, MOST));
    }

    /** Of a vendor's month. */
    public List<TimelineEntry> ofVendorMonth(String partnerAccount, LocalDate periodStart) {
        return once(
                partnerAccount,
                partnerAccount + periodStart,
                () -> timeline.ofVendorMonth(partnerAccount, periodStart, MOST));
    }

    /** Of the users and keys of a party. */
    public List<TimelineEntry> ofAccess(String party) {
        return once(party, "access" + party, () -> timeline.ofAccess(PublicId.required("pty", party), MOST));
    }

    /** Of the roles that a party made. */
    public List<TimelineEntry> ofRoles(String party) {
        return once(party, "roles" + party, () -> timeline.ofRoles(PublicId.required("pty", party), MOST));
    }

    /** Of the cost centres of a client. */
    public List<TimelineEntry> ofCostCentres(String client) {
        return once(client, "centres" + client, () -> timeline.ofCostCentres(PublicId.required("pty", client), MOST));
    }

    private List<TimelineEntry> once(Object thing, String key, Supplier<List<TimelineEntry>> reading) {
        if (thing == null) {
            return List.of();
        }
        if (!read.containsKey(key)) {
            read.put(key, reading.get());
        }
        return read.get(key);
    }
}
