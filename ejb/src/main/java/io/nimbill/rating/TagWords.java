package io.nimbill.rating;

import io.nimbill.usage.TagValues;
import io.nimbill.work.Sql;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The values of allocation tags behind the ids in daily rows, each looked up once. Safe for several threads. */
final class TagWords {

    private final DataSource source;
    private final Map<Long, List<String>> known = new ConcurrentHashMap<>(Map.of(UsageRow.WITHOUT_TAGS, List.of()));

    /** {@code source} is not part of a transaction: words are added and never change. */
    TagWords(DataSource source) {
        this.source = source;
    }

    List<String> values(long id) {
        return known.computeIfAbsent(id, this::read);
    }

    private List<String> read(long id) {
        return Sql.on(source)
                .one(row -> TagValues.of(row.getString("text")), "SELECT text FROM usage_word WHERE id = ?", id)
                .orElse(List.of());
    }
}
