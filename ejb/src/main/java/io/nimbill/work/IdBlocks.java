package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Database ids for rows that are written in bulk, from the same table of sequences that the entities use. */
@ApplicationScoped
public class IdBlocks {

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource ownTransaction;

    /** Takes so many ids, at once and for good; answers the first. */
    public long take(String sequence, int count) {
        try (Connection connection = ownTransaction.getConnection()) {
            Sql sql = Sql.on(connection);
            int found = sql.update(
                    "UPDATE id_sequence SET next_value = LAST_INSERT_ID(next_value + ?) WHERE name = ?",
                    count,
                    sequence);
            if (found == 0) {
                throw new IllegalArgumentException("No sequence is called " + sequence);
            }
            return sql.one(row -> row.getLong(1), "SELECT LAST_INSERT_ID()").orElseThrow() - count + 1;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
