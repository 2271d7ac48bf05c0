package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DeliveryDecisions;
import io.nimbill.whole.InServer;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has served its time goes, in slices under the job's lease; what counts stays. */
@InServer
class HousekeepingIT {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    @Inject
    private Intake intake;

    @Inject
    private JobRequests requests;

    @Inject
    private DeliveryDecisions decisions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Test
    void the_rows_of_an_old_version_go_and_the_current_ones_and_the_vendors_file_stay() throws Exception {
        PublicId dataset = intake.dataset("aws", "BILLING");
        PublicId old = imported(dataset, "aws-cur-legacy/koku-2023-06-01-not-final.csv");
        PublicId current = imported(dataset, "aws-cur-legacy/koku-2023-06-01.csv");
        assertThat(intake.state(current)).as("the file names another payer").isEqualTo("HELD");
        intake.await(caller.callAs(Caller.system("test"), () -> decisions.confirm(current)));
        assertThat(intake.state(old)).isEqualTo("SUPERSEDED");
        Path archive = archive(old);
        assertThat(archive.resolve("rows")).isNotEmptyDirectory();

        assertThat(keepHouse().state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(rows(old)).isPositive();

        age(dataset);
        long before = rows(current);
        assertThat(keepHouse().message()).contains("versions purged");

        assertThat(rows(old)).isZero();
        assertThat(rows(current)).isEqualTo(before).isPositive();
        assertThat(archive.resolve("rows")).doesNotExist();
        assertThat(archive.resolve("parts")).isNotEmptyDirectory();
        assertThat(archive(current).resolve("rows")).isNotEmptyDirectory();
        assertThat(number(
                        "SELECT COUNT(*) FROM control_total t JOIN delivery d ON d.id = t.delivery_id"
                                + " WHERE d.public_id = ?",
                        old))
                .isPositive();
        assertThat(number("SELECT COUNT(*) FROM delivery WHERE public_id = ? AND rows_purged_at IS NOT NULL", old))
                .isEqualTo(1);
    }

    @Test
    void keys_go_after_two_days() {
        String key = PublicId.random().value();
        for (String age : new String[] {"49", "47"}) {
            intake.sql()
                    .update(
                            "INSERT INTO idempotency_key (caller, key_text, request_hash, created_at) VALUES ('test', ?, ?,"
                                    + " UTC_TIMESTAMP(6) - INTERVAL " + age + " HOUR)",
                            key + age,
                            "0".repeat(64));
        }

        keepHouse();

        assertThat(number("SELECT COUNT(*) FROM idempotency_key WHERE key_text = ?", key + "49"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM idempotency_key WHERE key_text = ?", key + "47"))
                .isEqualTo(1);
    }

    @Test
    void sessions_go_thirty_days_after_their_end_or_after_they_could_have_gone_on() {
        PublicId ended = session("32 DAY", "31 DAY");
        PublicId endedLately = session("32 DAY", "29 DAY");
        PublicId lapsed = session("31 DAY", null);
        PublicId lapsedLately = session("30 DAY", null);
        PublicId open = session("1 HOUR", null);

        keepHouse();

        assertThat(List.of(ended, lapsed)).allMatch(id -> !isKept(id));
        assertThat(List.of(endedLately, lapsedLately, open)).allMatch(this::isKept);
    }

    /** {@code ended} is null for a session that nobody ended. */
    private PublicId session(String started, String ended) {
        PublicId id = PublicId.random();
        String end = ended == null ? "NULL" : "UTC_TIMESTAMP(6) - INTERVAL " + ended;
        intake.sql()
                .update(
                        "INSERT INTO user_session (public_id, user_id, started_at, last_seen_at, ended_at)"
                                + " SELECT ?, MIN(id), UTC_TIMESTAMP(6) - INTERVAL " + started
                                + ", UTC_TIMESTAMP(6) - INTERVAL "
                                + started + ", " + end + " FROM user_account",
                        id);
        return id;
    }

    private boolean isKept(PublicId session) {
        return number("SELECT COUNT(*) FROM user_session WHERE public_id = ?", session) == 1;
    }

    private PublicId imported(PublicId dataset, String sample) throws IOException {
        Intake.Imported imported = intake.upload(dataset, Intake.sample(sample), JUNE);
        assertThat(imported.operation().state())
                .as(imported.operation().message())
                .isEqualTo(Operation.State.COMPLETED);
        return imported.delivery();
    }

    /** Lets everything of the dataset have happened half a year earlier. */
    private void age(PublicId dataset) {
        intake.sql()
                .update(
                        "UPDATE delivery SET switched_at = switched_at - INTERVAL 180 DAY, rated_at = rated_at - INTERVAL 180"
                                + " DAY, received_at = received_at - INTERVAL 180 DAY WHERE dataset_id ="
                                + " (SELECT id FROM dataset WHERE public_id = ?)",
                        dataset);
    }

    private Operation keepHouse() {
        return intake.await(requests.start("housekeeping", "test", null, Map.of()));
    }

    private Path archive(PublicId delivery) {
        return intake.sql()
                .one(
                        row -> settings.home().resolve(row.getString(1)),
                        "SELECT archive_path FROM delivery WHERE public_id = ?",
                        delivery)
                .orElseThrow();
    }

    private long rows(PublicId delivery) {
        return number(
                "SELECT COUNT(*) FROM daily_row r JOIN delivery d ON d.id = r.delivery_id AND d.period_start = r.period_start"
                        + " WHERE d.public_id = ?",
                delivery);
    }

    private long number(String sql, Object argument) {
        return intake.sql().one(row -> row.getLong(1), sql, argument).orElse(0L);
    }
}
