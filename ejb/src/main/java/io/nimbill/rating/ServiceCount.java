package io.nimbill.rating;

import io.nimbill.pricing.Discount;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.pricing.TakenService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which services an account brings to each edge, on a first way through its rows. Whether something is sold does not depend
 * on discounts, so that this comes to rest.
 */
final class ServiceCount implements MeetingServices {

    private final Map<EdgeKey, Map<Long, TakenService>> taken = new HashMap<>();

    /** Counts what was sold; money that comes back, and shares of what is spread, take no service. */
    void add(Charge charge) {
        UsageRow row = charge.row();
        if (charge.sale() != null
                && row.part() == RowPart.WHOLE
                && Discount.TAKEN_BY.contains(row.subject().kind())) {
            PriceSubject subject = row.subject();
            taken.computeIfAbsent(new EdgeKey(charge.sellerId(), charge.sale().buyerId()), edge -> new HashMap<>())
                    .computeIfAbsent(
                            row.serviceId(),
                            id -> new TakenService(subject.vendorId(), subject.serviceCode(), subject.serviceName()));
        }
    }

    @Override
    public Collection<TakenService> on(EdgeKey edge) {
        return taken.getOrDefault(edge, Map.of()).values();
    }

    /** Database ids of the services by edge. */
    Set<Long> ids(EdgeKey edge) {
        return taken.getOrDefault(edge, Map.of()).keySet();
    }

    Set<EdgeKey> edges() {
        return taken.keySet();
    }
}
