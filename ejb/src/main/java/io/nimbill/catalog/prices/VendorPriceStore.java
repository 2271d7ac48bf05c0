package io.nimbill.catalog.prices;

import io.nimbill.vendor.ListPrice;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The prices of vendors in the database, in the caller's transaction. */
@ApplicationScoped
class VendorPriceStore {

    private static final int LONGEST_WORD = 190;
    private static final int LONGEST_DESCRIPTION = 500;

    private static final String COLUMNS = "list_id, row_key, public_id, service, sku, meter, region, description, term,"
            + " unit, currency, from_quantity, price, old_price, valid_from, known_since";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** What is known of the places of these lines, by their keys. */
    Map<String, KnownPrice> known(VendorPriceList list, List<PriceEntry> slice) {
        List<Object> values = new ArrayList<>(List.of(list.id()));
        slice.forEach(entry -> values.add(entry.key()));
        Map<String, KnownPrice> known = new HashMap<>();
        sql().list(
                        row -> known.put(
                                row.getString("row_key"),
                                new KnownPrice(
                                        row.getBigDecimal("price"),
                                        Sql.day(row, "valid_from"),
                                        row.getLong("seen_run"))),
                        "SELECT row_key, price, valid_from, seen_run FROM vendor_price_head WHERE list_id = ?"
                                + " AND row_key IN (" + marks(slice.size()) + ")",
                        values.toArray());
        return known;
    }

    /** Adds what is new, and notes what was seen. */
    void keep(VendorPriceList list, PriceComparison compared, Instant now) {
        if (!compared.fresh().isEmpty()) {
            add(list, compared.fresh(), now);
        }
        if (!compared.seen().isEmpty()) {
            see(list, compared.seen());
        }
    }

    private void add(VendorPriceList list, List<PriceComparison.Fresh> fresh, Instant now) {
        List<Object> values = new ArrayList<>();
        List<Object> ids = new ArrayList<>(List.of(list.run(), list.id()));
        for (PriceComparison.Fresh each : fresh) {
            PublicId id = PublicId.random();
            ids.add(id);
            values.addAll(row(list, id, each, now));
        }
        String rowMarks = "(" + marks(values.size() / fresh.size()) + ")";
        sql().update(
                        "INSERT INTO vendor_price (" + COLUMNS + ") VALUES "
                                + String.join(", ", Collections.nCopies(fresh.size(), rowMarks)),
                        values.toArray());
        sql().update(
                        "INSERT INTO vendor_price_head (list_id, row_key, vendor_price_id, price, valid_from, seen_run)"
                                + " SELECT list_id, row_key, id, price, valid_from, ? FROM vendor_price WHERE list_id = ?"
                                + " AND public_id IN (" + marks(fresh.size()) + ") ON DUPLICATE KEY UPDATE"
                                + " vendor_price_id = VALUES(vendor_price_id), price = VALUES(price),"
                                + " valid_from = VALUES(valid_from), seen_run = VALUES(seen_run), withdrawn_on = NULL",
                        ids.toArray());
    }

    private static List<Object> row(VendorPriceList list, PublicId id, PriceComparison.Fresh fresh, Instant now) {
        ListPrice price = fresh.entry().price();
        return Arrays.asList(
                list.id(),
                fresh.entry().key(),
                id,
                shortened(price.service(), LONGEST_WORD),
                price.sku(),
                shortened(price.meter(), LONGEST_WORD),
                shortened(price.region(), LONGEST_WORD),
                shortened(price.description(), LONGEST_DESCRIPTION),
                shortened(price.term(), LONGEST_WORD),
                shortened(price.unit(), LONGEST_WORD),
                price.currency(),
                price.fromQuantity(),
                price.price(),
                fresh.before(),
                fresh.entry().validFrom(),
                now);
    }

    private void see(VendorPriceList list, Collection<String> keys) {
        List<Object> values = new ArrayList<>(List.of(list.run(), list.id()));
        values.addAll(keys);
        sql().update(
                        "UPDATE vendor_price_head SET seen_run = ?, withdrawn_on = NULL WHERE list_id = ?"
                                + " AND row_key IN (" + marks(keys.size()) + ")",
                        values.toArray());
    }

    /** Notes that what was not seen in this reading stands in the list no more; answers how many places. */
    long withdraw(VendorPriceList list, Instant now) {
        return sql().update(
                        "UPDATE vendor_price_head SET withdrawn_on = ? WHERE list_id = ? AND seen_run <> ?"
                                + " AND withdrawn_on IS NULL",
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        list.id(),
                        list.run());
    }

    /**
     * Notes how a reading ended.
     *
     * @param lookedAt null where it was not whole
     */
    void ended(VendorPriceList list, Instant lookedAt, ListReading reading, List<PriceListDefect> defects) {
        sql().update(
                        "UPDATE vendor_price_list SET looked_at = COALESCE(?, looked_at), prices = ?, defects = ?"
                                + " WHERE id = ?",
                        lookedAt,
                        reading.prices(),
                        reading.defects(),
                        list.id());
        sql().update("DELETE FROM vendor_price_defect WHERE list_id = ?", list.id());
        int ordinal = 0;
        for (PriceListDefect defect : defects) {
            sql().update(
                            "INSERT INTO vendor_price_defect (list_id, ordinal, fault, line, column_name, text)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            list.id(),
                            ordinal++,
                            defect.fault(),
                            defect.line(),
                            shortened(defect.column(), LONGEST_WORD),
                            shortened(defect.text(), LONGEST_WORD));
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
