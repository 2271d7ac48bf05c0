package io.nimbill.ledger;

import io.nimbill.work.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A transaction as the text that its seal covers: every column of it and of its entries, in a fixed order. The hash of
 * one seal is the SHA-256 of the hash before and this text, so that a changed byte breaks the chain where it stands.
 */
public final class SealedText {

    /** What stands before the first transaction of a set of books. */
    public static final String FIRST = "0".repeat(64);

    private SealedText() {}

    /** The next hash of a chain. */
    public static String hash(String before, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((before + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The texts of transactions as they are in the database now, by id; those that are gone are missing. */
    public static Map<Long, String> of(Sql sql, Collection<Long> transactions) {
        if (transactions.isEmpty()) {
            return Map.of();
        }
        String ids = transactions.stream().map(id -> Long.toString(id)).collect(Collectors.joining(","));
        Map<Long, StringBuilder> texts = new HashMap<>();
        sql.list(
                row -> texts.put(row.getLong("id"), new StringBuilder(head(row))),
                "SELECT * FROM ledger_transaction WHERE id IN (" + ids + ")");
        List<Long> entries = sql.list(
                row -> append(texts, row),
                "SELECT e.transaction_id, e.line_no, a.public_id, e.amount,"
                        + " e.currency FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id"
                        + " WHERE e.transaction_id IN (" + ids + ") ORDER BY e.transaction_id, e.line_no");
        return entries.stream()
                .distinct()
                .filter(texts::containsKey)
                .collect(Collectors.toMap(id -> id, id -> texts.get(id).toString()));
    }

    private static String head(ResultSet row) throws SQLException {
        return String.join(
                "|",
                row.getString("public_id"),
                row.getString("owner_id"),
                row.getString("type"),
                row.getString("source_type"),
                row.getString("source_id"),
                row.getString("link_id"),
                Sql.day(row, "booking_date").toString(),
                Sql.instant(row, "recorded_at").toString(),
                row.getString("description"));
    }

    private static Long append(Map<Long, StringBuilder> texts, ResultSet row) throws SQLException {
        long transaction = row.getLong("transaction_id");
        texts.getOrDefault(transaction, new StringBuilder())
                .append('\n')
                .append(row.getInt("line_no"))
                .append('|')
                .append(row.getString("public_id"))
                .append('|')
                .append(row.getBigDecimal("amount").toPlainString())
                .append('|')
                .append(row.getString("currency"));
        return transaction;
    }
}
