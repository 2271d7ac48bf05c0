package io.nimbill.catalog.prices;

import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The lists that are kept, in the caller's transaction; without regard to who asks. */
@ApplicationScoped
class VendorPriceLists {

    private static final String ALL =
            "SELECT l.*, a.id AS account_key, a.public_id AS account_id, a.name AS account_name,"
                    + " v.code AS vendor FROM vendor_price_list l JOIN partner_account a ON a.id = l.partner_account_id"
                    + " JOIN vendor v ON v.id = a.vendor_id JOIN party owner ON owner.id = a.seller_id WHERE TRUE";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** Those of accounts below a path of the seller tree, of one account where it is named; those kept no more come last. */
    List<VendorPriceList> below(String path, PublicId accountId) {
        return Query.of(ALL)
                .then("AND owner.path LIKE ?", path + "%")
                .andIfChosen("a.public_id = ?", accountId)
                .then("ORDER BY l.ended_on IS NOT NULL, a.name, l.source, l.service, l.region, l.sheet, l.id")
                .list(callersTransaction, VendorPriceLists::list);
    }

    Optional<VendorPriceList> find(PublicId id) {
        return Query.of(ALL).then("AND l.public_id = ?", id).first(callersTransaction, VendorPriceLists::list);
    }

    /**
     * Those that were not read whole since then, of open accounts.
     *
     * @param tried not those that were begun since
     */
    List<VendorPriceList> due(Instant since, Instant tried) {
        return Query.of(ALL)
                .then(
                        "AND l.ended_on IS NULL AND a.closed_on IS NULL AND (l.looked_at IS NULL OR l.looked_at < ?)",
                        since)
                .then("AND (l.tried_at IS NULL OR l.tried_at < ?)", tried)
                .then("ORDER BY l.looked_at IS NOT NULL, l.looked_at, l.id")
                .list(callersTransaction, VendorPriceLists::list);
    }

    /** One more reading begins. */
    VendorPriceList begin(VendorPriceList list, Instant now) {
        sql().update("UPDATE vendor_price_list SET run = run + 1, tried_at = ? WHERE id = ?", now, list.id());
        return find(list.publicId()).orElseThrow();
    }

    /** Whether the same question is kept already. */
    boolean isKept(long accountKey, PriceSource source, KeptWish wish) {
        return sql().one(
                        row -> row.getLong(1),
                        "SELECT id FROM vendor_price_list WHERE partner_account_id = ? AND source = ? AND service = ?"
                                + " AND region = ? AND currency = ? AND sheet = ? AND ended_on IS NULL",
                        accountKey,
                        source,
                        wish.service(),
                        wish.region(),
                        wish.currency(),
                        wish.sheet())
                .isPresent();
    }

    void add(PublicId id, long accountKey, PriceSource source, KeptWish wish, Instant now) {
        sql().update(
                        "INSERT INTO vendor_price_list (public_id, partner_account_id, source, service, region, currency,"
                                + " sheet, kept_since, run, prices, defects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
                        id,
                        accountKey,
                        source,
                        wish.service(),
                        wish.region(),
                        wish.currency(),
                        wish.sheet(),
                        now);
    }

    void end(VendorPriceList list, LocalDate day) {
        sql().update("UPDATE vendor_price_list SET ended_on = ? WHERE id = ?", day, list.id());
    }

    /** The lines that were not taken when the list was read last; some hundred of them at most. */
    List<PriceListDefect> defects(VendorPriceList list) {
        return sql().list(
                        row -> new PriceListDefect(
                                PriceFault.valueOf(row.getString("fault")),
                                Sql.number(row, "line"),
                                row.getString("column_name"),
                                row.getString("text")),
                        "SELECT fault, line, column_name, text FROM vendor_price_defect WHERE list_id = ? ORDER BY ordinal",
                        list.id());
    }

    private static VendorPriceList list(ResultSet row) throws SQLException {
        return new VendorPriceList(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                new PublicId(row.getString("account_id")),
                row.getLong("account_key"),
                row.getString("account_name"),
                row.getString("vendor"),
                PriceSource.valueOf(row.getString("source")),
                row.getString("service"),
                row.getString("region"),
                row.getString("currency"),
                row.getString("sheet"),
                Sql.instant(row, "kept_since"),
                Sql.day(row, "ended_on"),
                Sql.instant(row, "looked_at"),
                row.getLong("run"),
                row.getLong("prices"),
                row.getLong("defects"));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
