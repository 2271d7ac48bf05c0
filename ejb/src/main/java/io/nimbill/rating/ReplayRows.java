package io.nimbill.rating;

import io.nimbill.work.DatabaseFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The rows of an account for a replay: as rating would read them, with what is spread as a context knows it. */
@ApplicationScoped
class ReplayRows {

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource rowSource;

    @Inject
    private AccountHoldings holdings;

    /** The rows of an account, as often as they are needed. */
    Replay.Rows of(PendingAccount account, RatingContext context) {
        return taker -> {
            BillSpread spread = context.spreads()
                    .of(holdings.billOf(account.key()), id -> holdings.of(id, context))
                    .spread();
            each(account, spread, taker);
        };
    }

    private void each(PendingAccount account, BillSpread spread, Consumer<UsageRow> taker) {
        try (Connection reading = rowSource.getConnection();
                RatedRows rows = RatedRows.open(reading, account, spread)) {
            for (UsageRow row = rows.next(); row != null; row = rows.next()) {
                taker.accept(row);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
