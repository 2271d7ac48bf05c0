package io.nimbill.invoice.export;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Which documents belong to which day of which channel, in the caller's transaction. */
@ApplicationScoped
class ExportDays {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private record Node(long id, String path, String code) {}

    /** All channels, the operator among them. */
    public List<ExportChannel> channels() {
        return Sql.on(dataSource)
                .list(
                        row -> new ExportChannel(row.getLong("id"), row.getString("code")),
                        "SELECT id, COALESCE(channel_code, '" + ExportChannel.OPERATOR + "') AS code FROM party"
                                + " WHERE channel_code IS NOT NULL OR kind = 'OPERATOR' ORDER BY id");
    }

    public boolean isClosed(ExportChannel channel, LocalDate day) {
        return Sql.on(dataSource)
                .one(
                        row -> row.getDate(1),
                        "SELECT posting_day FROM export_day" + " WHERE channel_id = ? AND posting_day = ?",
                        channel.partyId(),
                        day)
                .isPresent();
    }

    /** Records the members: what was posted on the day, and stragglers of days that were closed before they came. */
    public void close(ExportChannel channel, LocalDate day) {
        Sql sql = Sql.on(dataSource);
        sql.update(
                "INSERT INTO export_day (channel_id, posting_day, closed_at) VALUES (?, ?, ?)",
                channel.partyId(),
                day,
                clock.instant());
        for (Long seller : sellersOf(channel)) {
            sql.update(
                    "INSERT INTO export_member (invoice_id, channel_id, posting_day)"
                            + " SELECT i.id, ?, ? FROM invoice i LEFT JOIN export_member m ON m.invoice_id = i.id"
                            + " WHERE i.seller_id = ? AND i.posting_day <= ? AND m.invoice_id IS NULL",
                    channel.partyId(),
                    day,
                    seller,
                    day);
        }
    }

    /** The members of a closed day by database id, in the order of their numbers. */
    public List<Long> members(ExportChannel channel, LocalDate day) {
        return Sql.on(dataSource)
                .list(
                        row -> row.getLong(1),
                        "SELECT i.id FROM export_member m"
                                + " JOIN invoice i ON i.id = m.invoice_id WHERE m.channel_id = ? AND m.posting_day = ?"
                                + " ORDER BY i.seller_id, i.series, i.fiscal_year, i.sequence_no",
                        channel.partyId(),
                        day);
    }

    private List<Long> sellersOf(ExportChannel channel) {
        List<Node> nodes = new ArrayList<>(Sql.on(dataSource)
                .list(
                        row -> new Node(row.getLong("id"), row.getString("path"), row.getString("channel_code")),
                        "SELECT id, path, channel_code FROM party"));
        nodes.sort(Comparator.comparing(node -> node.path().length()));
        Map<String, Long> channelByPath = new HashMap<>();
        List<Long> sellers = new ArrayList<>();
        for (Node node : nodes) {
            long nearest =
                    node.code() != null ? node.id() : channelByPath.getOrDefault(parentOf(node.path()), node.id());
            channelByPath.put(node.path(), nearest);
            if (nearest == channel.partyId()) {
                sellers.add(node.id());
            }
        }
        return sellers;
    }

    private static String parentOf(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
