package io.nimbill.analysis;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.usage.DailyRowPlace;
import io.nimbill.usage.VendorRowSearch;
import io.nimbill.usage.VendorRows;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The vendor's own rows behind a charge: for the operator alone, because they tell what the vendor charges. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VendorRowListing {

    private static final String PLACE = """
            SELECT d.delivery_id, d.cloud_account_id, d.row_no, d.billed_cost, d.currency
            FROM charge c
            JOIN dataset ds ON ds.id = c.dataset_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            LEFT JOIN spread_share sp ON sp.period_start = c.period_start AND sp.dataset_id = c.dataset_id
                 AND sp.cloud_account_id = c.cloud_account_id AND sp.row_no = c.row_no
            JOIN current_delivery cd ON cd.dataset_id = COALESCE(sp.from_dataset_id, c.dataset_id)
                 AND cd.period_start = c.period_start
            JOIN daily_row d ON d.period_start = cd.period_start AND d.delivery_id = cd.delivery_id
                 AND d.cloud_account_id = COALESCE(sp.from_account_id, c.cloud_account_id)
                 AND d.row_no = COALESCE(sp.from_row_no, c.row_no)
            WHERE c.period_start = ? AND ds.public_id = ? AND a.public_id = ? AND c.row_no = ? AND c.level = ?""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private VendorRowSearch search;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private ChargeIds ids;

    private record Found(DailyRowPlace place, BigDecimal cost, String currency) {}

    /**
     * Rows behind a charge, in the order of the vendor's file.
     *
     * @param chargeId {@code chg_…}
     * @param first how many rows to leave out
     * @param limit at most so many rows
     * @throws NotFound when there is no such charge, or somebody else than the operator asks
     * @throws io.nimbill.party.NotPermitted for who may not see margins: beside the price, the cost would tell them
     * @throws io.nimbill.work.Refusal when the archive cannot answer, with what to do
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public ListedVendorRows page(String chargeId, long first, int limit) {
        ChargeKey key = ids.parse(chargeId);
        if (!currentCaller.get().isOperator()) {
            throw currentCaller.outOfReach("charge", id("cla", key.account()));
        }
        if (!viewpoint.seesVendorCost()) {
            throw viewpoint.withoutMargin();
        }
        Found found = Query.of(
                        PLACE,
                        key.periodStart(),
                        id("dts", key.dataset()),
                        id("cla", key.account()),
                        key.rowNo(),
                        key.level())
                .first(source, row -> found(row, key.periodStart()))
                .orElseThrow(NotFound::new);
        VendorRows rows = search.behind(found.place(), first, limit);
        return new ListedVendorRows(rows, first, found.cost(), found.currency());
    }

    private static Found found(ResultSet row, LocalDate periodStart) throws SQLException {
        return new Found(
                new DailyRowPlace(
                        periodStart, row.getLong("delivery_id"), row.getLong("cloud_account_id"), row.getInt("row_no")),
                row.getBigDecimal("billed_cost"),
                row.getString("currency"));
    }

    private static String id(String prefix, String text) {
        return PublicId.parse(prefix, text).orElseThrow(NotFound::new).value();
    }
}
