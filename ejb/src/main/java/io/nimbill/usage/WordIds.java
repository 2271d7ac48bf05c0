package io.nimbill.usage;

import io.nimbill.work.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Gives the vendors' words their ids, so that the daily rows stay narrow. Words are added once and kept for ever; two
 * loads that add the same word at the same time agree on it.
 */
final class WordIds {

    private static final int AT_ONCE = 500;
    private static final int CODE_LENGTH = 190;
    private static final int DESCRIPTION_LENGTH = 500;
    private static final long EMPTY_WORD = 1;

    private final Sql sql;
    private final long vendorId;

    WordIds(Sql sql, long vendorId) {
        this.sql = sql;
        this.vendorId = vendorId;
    }

    /** Ids of services, in the order of their codes; {@code names} follow later changes of the vendor. */
    long[] services(List<List<String>> codesAndNames) {
        return coded("usage_service", "name", CODE_LENGTH, codesAndNames);
    }

    /** Ids of SKUs, in the order of their codes. */
    long[] skus(List<List<String>> codesAndNames) {
        return coded("usage_sku", "description", DESCRIPTION_LENGTH, codesAndNames);
    }

    /** Ids of plain words of a dimension, in their order. */
    long[] words(String dimension, List<String> texts) {
        long[] ids = new long[texts.size()];
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
            Map<String, Long> known = knownWords(dimension, some);
            for (int i = 0; i < some.size(); i++) {
                String text = some.get(i);
                ids[from + i] = text.isEmpty()
                        ? EMPTY_WORD
                        : known.computeIfAbsent(sha256(text), hash -> addWord(dimension, hash, text));
            }
        }
        return ids;
    }

    private Map<String, Long> knownWords(String dimension, List<String> texts) {
        List<Object> arguments = new ArrayList<>(List.of(dimension));
        texts.forEach(text -> arguments.add(sha256(text)));
        Map<String, Long> known = new HashMap<>();
        sql.list(
                row -> known.put(row.getString(2), row.getLong(1)),
                "SELECT id, text_hash FROM usage_word WHERE dimension = ? AND text_hash IN " + marks(texts.size()),
                arguments.toArray());
        return known;
    }

    private long addWord(String dimension, String hash, String text) {
        return sql.insert(
                "INSERT INTO usage_word (dimension, text_hash, text) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)",
                dimension,
                hash,
                text);
    }

    private long[] coded(String table, String nameColumn, int nameLength, List<List<String>> codesAndNames) {
        long[] ids = new long[codesAndNames.size()];
        for (int from = 0; from < ids.length; from += AT_ONCE) {
            List<List<String>> some = codesAndNames.subList(from, Math.min(ids.length, from + AT_ONCE));
            Map<String, Named> known = knownCodes(table, nameColumn, some);
            for (int i = 0; i < some.size(); i++) {
                String code = shortCode(some.get(i).get(0));
                String name = cut(some.get(i).get(1), nameLength);
                Named found = known.get(code);
                if (found == null || (!name.isEmpty() && !name.equals(found.name()))) {
                    found = new Named(addCode(table, nameColumn, code, name.isEmpty() ? code : name), name);
                    known.put(code, found);
                }
                ids[from + i] = found.id();
            }
        }
        return ids;
    }

    private record Named(long id, String name) {}

    private Map<String, Named> knownCodes(String table, String nameColumn, List<List<String>> codesAndNames) {
        List<Object> arguments = new ArrayList<>(List.of(vendorId));
        codesAndNames.forEach(code -> arguments.add(shortCode(code.get(0))));
        Map<String, Named> known = new HashMap<>();
        sql.list(
                row -> known.put(row.getString(2), new Named(row.getLong(1), row.getString(3))),
                "SELECT id, code, " + nameColumn + " FROM " + table + " WHERE vendor_id = ? AND code IN "
                        + marks(codesAndNames.size()),
                arguments.toArray());
        return known;
    }

    private long addCode(String table, String nameColumn, String code, String name) {
        return sql.insert(
                "INSERT INTO " + table + " (vendor_id, code, " + nameColumn + ") VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id), " + nameColumn + " = values(" + nameColumn
                        + ")",
                vendorId,
                code,
                name);
    }

    /** A code that is too long for its column keeps its beginning and gets a hash, so that two never become one. */
    static String shortCode(String code) {
        return code.length() <= CODE_LENGTH ? code : code.substring(0, CODE_LENGTH - 65) + "#" + sha256(code);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String marks(int count) {
        StringJoiner marks = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < count; i++) {
            marks.add("?");
        }
        return marks.toString();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
