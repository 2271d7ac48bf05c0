package io.nimbill.rating;

import io.nimbill.pricing.TakenService;
import io.nimbill.work.Sql;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The services behind the ids in charges, each looked up once. Safe for several threads. */
final class ServiceWords {

    private final DataSource source;
    private final Map<Long, TakenService> known = new ConcurrentHashMap<>();

    /** {@code source} is not part of a transaction: services are added and keep vendor and code. */
    ServiceWords(DataSource source) {
        this.source = source;
    }

    TakenService of(long id) {
        return known.computeIfAbsent(id, asked -> Sql.on(source)
                .one(
                        row -> new TakenService(row.getLong(1), row.getString(2), row.getString(3)),
                        "SELECT vendor_id, code, name FROM usage_service WHERE id = ?",
                        asked)
                .orElseThrow(() -> new IllegalStateException("Charges name a service that is not known: " + asked)));
    }
}
