package io.nimbill.whole.portal;

import io.nimbill.whole.Row;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** A price book of the reseller of {@link PortalMonth}, which takes it out with its parties. */
final class PortalPrices {

    private static final long ID = 9_000_000_001L;
    private static final LocalDate SINCE = LocalDate.parse("2026-01-01");

    private final String book = PublicId.random().value();
    private final String version = PublicId.random().value();
    private final String rule = PublicId.random().value();

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
        }
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
