package io.nimbill.whole.portal;

import io.nimbill.whole.Row;
import io.nimbill.whole.Rows;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** A price book and an offer of the reseller of {@link PortalMonth}, which takes them out with its parties. */
final class PortalPrices {

    private static final long ID = 9_000_000_001L;
    private static final long CLIENT = ID + 1;
    private static final LocalDate SINCE = LocalDate.parse("2026-01-01");

    private final String book = PublicId.random().value();
    private final String version = PublicId.random().value();
    private final String rule = PublicId.random().value();
    private final String offer = PublicId.random().value();

    PortalPrices() throws SQLException {
        try (Connection connection = TestServer.running().asOwner()) {
            Sql sql = Sql.on(connection);
            row("price_book", book)
                    .with("seller_id", ID)
                    .with("name", "Shop prices")
                    .with("currency", "EUR")
                    .with("created_at", SINCE.atStartOfDay())
                    .insert(sql);
            row("price_book_version", version)
                    .with("price_book_id", ID)
                    .with("number", 1)
                    .with("state", "DRAFT")
                    .with("valid_from", LocalDate.parse("2030-01-01"))
                    .with("recorded_at", SINCE.atStartOfDay())
                    .insert(sql);
            row("price_rule", rule)
                    .with("price_book_version_id", ID)
                    .with("model", "PASS_THROUGH")
                    .with("cost_basis", "BILLED")
                    .insert(sql);
            row("price_book_assignment", PublicId.random().value())
                    .with("price_book_id", ID)
                    .with("seller_id", ID)
                    .with("valid_from", SINCE)
                    .insert(sql);
            catalogue(sql);
        }
    }

    /** A support plan that the client holds. */
    private void catalogue(Sql sql) {
        row("product", PublicId.random().value())
                .with("seller_id", ID)
                .with("code", "SUPPORT")
                .with("name", "Support")
                .with("unit", "plan")
                .with("created_at", SINCE.atStartOfDay())
                .insert(sql);
        row("offer", offer)
                .with("seller_id", ID)
                .with("code", "SUPPORT")
                .with("name", "Support plan")
                .with("state", "ACTIVE")
                .with("model", "FLAT")
                .with("billing_interval", "MONTH")
                .with("timing", "IN_ADVANCE")
                .with("term_months", 0)
                .with("renews", true)
                .with("calendar_aligned", false)
                .with("free_days", 0)
                .with("tax_class", "STANDARD")
                .with("created_at", SINCE.atStartOfDay())
                .with("activated_on", SINCE)
                .insert(sql);
        Row.in("offer_item")
                .with("offer_id", ID)
                .with("product_id", ID)
                .with("quantity", 1)
                .insert(sql);
        Row.in("offer_price")
                .with("id", ID)
                .with("public_id", PublicId.random().value())
                .with("offer_id", ID)
                .with("seller_id", ID)
                .with("currency", "EUR")
                .with("amount", 60)
                .with("valid_from", SINCE)
                .with("recorded_at", SINCE.atStartOfDay())
                .insert(sql);
        Rows.subscription(PublicId.random(), offer(), CLIENT, sql);
    }

    String offer() {
        return "off_" + offer;
    }

    String book() {
        return "pbk_" + book;
    }

    String version() {
        return "pbv_" + version;
    }

    String rule() {
        return "prl_" + rule;
    }

    private static Row row(String table, String publicId) {
        return Row.in(table).with("id", ID).with("public_id", publicId).with("version", 0);
    }
}
