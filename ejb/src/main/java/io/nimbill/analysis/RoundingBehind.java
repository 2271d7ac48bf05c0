package io.nimbill.analysis;

import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads with what a charge is rounded: the sums of its usage key. */
@ApplicationScoped
class RoundingBehind {

    private static final String KEY = """
            SELECT SUM(k.row_count) AS charges, SUM(k.amount) AS amount, k.currency
            FROM charge c
            JOIN dataset ds ON ds.id = c.dataset_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            JOIN charge_total k ON k.buyer_id = c.buyer_id AND k.period_start = c.period_start
                 AND k.cloud_account_id = c.cloud_account_id AND k.level = c.level AND k.seller_id = c.seller_id
                 AND k.billing_account_id = c.billing_account_id AND k.service_id = c.service_id AND k.kind = c.kind
                 AND k.tax_class = c.tax_class AND k.currency = c.currency AND k.disposition = c.disposition
            WHERE c.period_start = ? AND ds.public_id = ? AND a.public_id = ? AND c.row_no = ? AND c.level = ?
              AND c.disposition = 'SOLD'
            GROUP BY k.currency""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    /** Empty for what was not sold. */
    Optional<ExplainedRounding> of(ChargeKey key) {
        return Query.of(
                        KEY,
                        key.periodStart(),
                        PublicId.required("dts", key.dataset()),
                        PublicId.required("cla", key.account()),
                        key.rowNo(),
                        key.level())
                .first(
                        source,
                        row -> ExplainedRounding.of(
                                row.getLong("charges"), row.getBigDecimal("amount"), row.getString("currency")));
    }
}
