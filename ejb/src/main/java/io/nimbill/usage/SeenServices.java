package io.nimbill.usage;

import io.nimbill.pricing.ServiceCodes;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The services that were seen in deliveries. */
@ApplicationScoped
public class SeenServices implements ServiceCodes {
    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    @Override
    public Optional<String> codeOf(Long vendorId, String codeOrName) {
        List<String> byCode = codes(vendorId, "code", codeOrName);
        List<String> found = byCode.isEmpty() ? codes(vendorId, "name", codeOrName) : byCode;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<String> codes(Long vendorId, String column, String word) {
        return Sql.on(database)
                .list(
                        row -> row.getString(1),
                        "SELECT DISTINCT code FROM usage_service WHERE " + column
                                + " = ? AND (? IS NULL OR vendor_id = ?)",
                        word,
                        vendorId,
                        vendorId);
    }
}
