package io.nimbill.catalog.prices;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What vendors ask, and what they asked before; of the partner accounts of the caller's branch alone. */
@Stateless
public class VendorPrices {

    private static final String COLUMNS = "SELECT p.*, l.public_id AS list_public_id, l.source, a.name AS account_name,"
            + " v.code AS vendor, h.withdrawn_on ";

    private static final String COUNT = "SELECT COUNT(*) ";

    private static final String JOINS = " JOIN vendor_price_list l ON l.id = p.list_id"
            + " JOIN partner_account a ON a.id = l.partner_account_id JOIN vendor v ON v.id = a.vendor_id"
            + " JOIN party owner ON owner.id = a.seller_id";

    /** What counts now. */
    private static final String NOW =
            "FROM vendor_price_head h JOIN vendor_price p ON p.id = h.vendor_price_id" + JOINS;

    /** Whatever took the place of another price. */
    private static final String CHANGED =
            "FROM vendor_price p LEFT JOIN vendor_price_head h ON h.vendor_price_id = p.id" + JOINS;

    private static final ListOrder ORDER = new ListOrder(
            "p.sku, p.id",
            Map.of(
                    "service",
                    "p.service",
                    "sku",
                    "p.sku",
                    "region",
                    "p.region",
                    "price",
                    "p.price",
                    "since",
                    "p.valid_from"));

    private static final ListOrder CHANGES = new ListOrder(
            "p.known_since DESC, p.id DESC",
            Map.of(
                    "service", "p.service",
                    "sku", "p.sku",
                    "region", "p.region",
                    "since", "p.valid_from",
                    "percent", "(p.price - p.old_price) / NULLIF(p.old_price, 0)"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private CurrentCaller caller;

    /**
     * Which ones are wanted.
     *
     * @param listId null for all lists
     * @param text that stands in the SKU, the service or the description; in any case of letters;
     *     null for all
     */
    public record Wanted(PublicId listId, String text) {}

    /** A page of what is asked now. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<VendorPrice> page(Wanted wanted, Sorting sorting, int first, int size) {
        return now(COLUMNS, wanted)
                .then(ORDER.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, VendorPrices::price);
    }

    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public long count(Wanted wanted) {
        return now(COUNT, wanted).count(source);
    }

    /** All of them, one after the other. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(Wanted wanted, Sorting sorting, Consumer<VendorPrice> taker) {
        now(COLUMNS, wanted).then(ORDER.clause(sorting)).each(source, VendorPrices::price, taker);
    }

    /** A page of what is asked now, in the order in which it became known; {@code after} 0 to begin. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<VendorPrice> after(Wanted wanted, long after, int limit) {
        return now(COLUMNS, wanted)
                .then("AND p.id > ? ORDER BY p.id LIMIT ?", after, limit)
                .list(source, VendorPrices::price);
    }

    /** A page of what changed, the newest first unless another order is asked for. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<VendorPrice> changes(Wanted wanted, Sorting sorting, int first, int size) {
        return changed(COLUMNS, wanted)
                .then(CHANGES.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, VendorPrices::price);
    }

    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public long countChanges(Wanted wanted) {
        return changed(COUNT, wanted).count(source);
    }

    /** All that changed, one after the other. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void eachChange(Wanted wanted, Sorting sorting, Consumer<VendorPrice> taker) {
        changed(COLUMNS, wanted).then(CHANGES.clause(sorting)).each(source, VendorPrices::price, taker);
    }

    /** A page of what changed, the newest first; {@code before} the database id of the one seen last, 0 to begin. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<VendorPrice> changesBefore(Wanted wanted, long before, int limit) {
        return changed(COLUMNS, wanted)
                .then("AND p.id < ? ORDER BY p.id DESC LIMIT ?", before == 0 ? Long.MAX_VALUE : before, limit)
                .list(source, VendorPrices::price);
    }

    /** One price, whether it still counts or not. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public VendorPrice one(PublicId priceId) {
        return Query.of(COLUMNS + CHANGED + " WHERE p.public_id = ?", priceId)
                .then("AND owner.path LIKE ?", caller.get().partyPath() + "%")
                .first(source, VendorPrices::price)
                .orElseThrow(NotFound::new);
    }

    private Query now(String columns, Wanted wanted) {
        return wanted(columns + NOW, "h.withdrawn_on IS NULL", wanted);
    }

    private Query changed(String columns, Wanted wanted) {
        return wanted(columns + CHANGED, "p.old_price IS NOT NULL", wanted);
    }

    private Query wanted(String sql, String condition, Wanted wanted) {
        String text = wanted.text() == null || wanted.text().isBlank()
                ? null
                : pattern(wanted.text().strip());
        Query query = Query.of(
                        sql + " WHERE owner.path LIKE ? AND " + condition,
                        caller.get().partyPath() + "%")
                .andIfChosen("l.public_id = ?", wanted.listId());
        return text == null
                ? query
                : query.then(
                        "AND (LOWER(p.sku) LIKE ? OR LOWER(p.service) LIKE ? OR LOWER(p.description) LIKE ?)",
                        text,
                        text,
                        text);
    }

    private static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
    }

    private static VendorPrice price(ResultSet row) throws SQLException {
        return new VendorPrice(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                new PublicId(row.getString("list_public_id")),
                row.getString("account_name"),
                row.getString("vendor"),
                PriceSource.valueOf(row.getString("source")),
                row.getString("service"),
                row.getString("sku"),
                row.getString("meter"),
                row.getString("region"),
                row.getString("description"),
                row.getString("term"),
                row.getString("unit"),
                row.getString("currency"),
                row.getBigDecimal("from_quantity"),
                row.getBigDecimal("price"),
                row.getBigDecimal("old_price"),
                Sql.day(row, "valid_from"),
                Sql.instant(row, "known_since"),
                Sql.day(row, "withdrawn_on"));
    }
}
