package io.nimbill.rating;

import io.nimbill.pricing.ServiceCodes;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The services seen in usage, as the loaded daily rows name them. */
@ApplicationScoped
class StoredServiceCodes implements ServiceCodes {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Override
    public Optional<String> codeOf(Long vendorId, String codeOrName) {
        return only("code", vendorId, codeOrName).or(() -> only("name", vendorId, codeOrName));
    }

    private Optional<String> only(String column, Long vendorId, String word) {
        List<String> codes = Sql.on(dataSource)
                .list(
                        row -> row.getString(1),
                        "SELECT DISTINCT code FROM usage_service WHERE " + column + " = ? AND (? IS NULL OR vendor_id = ?)",
                        word,
                        vendorId,
                        vendorId);
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
