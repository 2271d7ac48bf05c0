package io.nimbill.pricing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of a version in words: to keep what a result came from, and to see whether they are others by now. */
public final class RulesText {

    private final List<String> words;

    private RulesText(List<String> words) {
        this.words = words;
    }

    /** The rules and discounts of a version; their order does not matter. */
    public static RulesText of(PriceBooks books, long versionId) {
        Stream<String> rules = books.rules(versionId).stream()
                .map(rule -> RuleWords.of(rule.terms()) + " " + rule.terms().scope());
        Stream<String> discounts = books.discounts(versionId).stream()
                .map(discount -> discount.discount().toString());
        return new RulesText(Stream.concat(rules, discounts).sorted().toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** SHA-256; the same for the same rules. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Each rule in words by its database id; no words for an id that is not among them, or null. */
    public static Map<Long, String> byId(List<PriceRule> rules) {
        Map<Long, String> words = new HashMap<>();
        rules.forEach(rule -> words.put(rule.id(), RuleWords.of(rule.terms())));
        return words;
    }
}
