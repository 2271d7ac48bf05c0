package io.nimbill.analysis;

import io.nimbill.invoice.UnbilledCharge;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What is sold and not invoiced yet, by client, cloud account and subscription; fees too. As current as the last delivery that
 * was rated: how far each vendor has come stands beside it.
 */
@Stateless
public class UnbilledUsage {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private UnbilledCharges charges;

    @Inject
    private Completeness completeness;

    private static final String SUBSCRIPTION = "SUBSCRIPTION";

    private record Place(String id, String name) {}

    /** Sums of one side, the largest first. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledSum> of(UnbilledSide side) {
        Map<List<String>, UnbilledSum> sums = new LinkedHashMap<>();
        Map<Long, Place> parties = parties();
        Map<String, String> kinds = kinds();
        Map<Long, String> subscriptions = subscriptions();
        for (UnbilledCharge charge : onSide(side)) {
            String kind = charge.account() == null ? charge.kind() : kinds.get(charge.account());
            String subscription = SUBSCRIPTION.equals(charge.kind()) ? subscriptions.get(charge.sourceId()) : null;
            String own = charge.kind() + (subscription == null ? charge.serviceName() : subscription);
            String what = charge.account() == null ? own : charge.account();
            sums.merge(
                    List.of("" + charge.sellerId(), "" + charge.buyerId(), what, charge.currency()),
                    sum(charge, parties, kind, subscription),
                    UnbilledSum::plus);
        }
        return sums.values().stream()
                .sorted((a, b) -> b.amount().compareTo(a.amount()))
                .toList();
    }

    /** How far each vendor of what is on that side has come: the earliest of the months in question. */
    @Requires(Permission.VIEW_CHARGES)
    public List<VendorCompleteness> completeness(UnbilledSide side) {
        Map<String, VendorCompleteness> earliest = new TreeMap<>();
        onSide(side).stream()
                .map(charge -> YearMonth.from(charge.periodStart()))
                .distinct()
                .map(completeness::ofMonth)
                .flatMap(Collection::stream)
                .forEach(vendor -> earliest.merge(vendor.name(), vendor, UnbilledUsage::earlier));
        return List.copyOf(earliest.values());
    }

    /** An open month is behind a closed one, and one of which nothing is known behind both. */
    private static VendorCompleteness earlier(VendorCompleteness a, VendorCompleteness b) {
        return until(a).isAfter(until(b)) ? b : a;
    }

    private static Instant until(VendorCompleteness vendor) {
        if (!vendor.isOpen()) {
            return Instant.MAX;
        }
        return vendor.completeUntil() == null ? Instant.MIN : vendor.completeUntil();
    }

    private List<UnbilledCharge> onSide(UnbilledSide side) {
        long own = viewpoint.partyId();
        return charges.ofBranch().stream()
                .filter(charge -> switch (side) {
                    case OWN -> charge.sellerId() == own;
                    case OWED -> charge.buyerId() == own;
                    case BELOW -> charge.sellerId() != own && charge.buyerId() != own;
                })
                .toList();
    }

    private static UnbilledSum sum(UnbilledCharge charge, Map<Long, Place> parties, String kind, String subscription) {
        Place seller = parties.get(charge.sellerId());
        Place buyer = parties.get(charge.buyerId());
        return new UnbilledSum(
                seller == null ? null : seller.id(),
                seller == null ? null : seller.name(),
                buyer == null ? null : buyer.id(),
                buyer == null ? null : buyer.name(),
                charge.account(),
                kind,
                charge.accountNumber(),
                charge.account() == null ? charge.serviceName() : charge.accountName(),
                subscription,
                charge.vendorName(),
                charge.periodStart(),
                charge.currency(),
                charge.amount());
    }

    /** Of the viewer's branch; who stands above it stays unnamed. */
    private Map<Long, Place> parties() {
        Map<Long, Place> parties = new HashMap<>();
        Query.of(
                        "SELECT p.id, CONCAT('pty_', p.public_id) AS public_id, p.legal_name FROM party p WHERE p.path LIKE ?",
                        viewpoint.branch())
                .list(
                        source,
                        row -> parties.put(
                                row.getLong("id"), new Place(row.getString("public_id"), row.getString("legal_name"))));
        return parties;
    }

    private Map<Long, String> subscriptions() {
        Map<Long, String> subscriptions = new HashMap<>();
        Query.of(
                        "SELECT s.id, CONCAT('sub_', s.public_id) AS public_id FROM subscription s"
                                + " JOIN party c ON c.id = s.client_id WHERE c.path LIKE ?",
                        viewpoint.branch())
                .list(source, row -> subscriptions.put(row.getLong("id"), row.getString("public_id")));
        return subscriptions;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        Query.of("SELECT CONCAT('cla_', a.public_id) AS public_id, a.kind FROM cloud_account a")
                .list(source, row -> kinds.put(row.getString("public_id"), row.getString("kind")));
        return kinds;
    }
}
