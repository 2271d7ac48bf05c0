package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A credential in the clear. It lives as long as the request that sets it or the session that uses it; the database has
 * it sealed, and nothing reads it back to people.
 */
public final class Credential {

    private static final int LONGEST = 16_000;
    private static final Duration UNUSED = Duration.ofDays(90);

    private final CredentialKind kind;
    private final Map<String, String> words;

    private Credential(CredentialKind kind, Map<String, String> words) {
        this.kind = kind;
        this.words = Map.copyOf(words);
    }

    /**
     * What somebody filled in; blanks count as absent.
     *
     * @throws Refusal {@code required}, {@code unknown-field}, {@code too-long}, {@code malformed} with the field's name
     */
    public static Credential of(CredentialKind kind, Map<String, String> filledIn) {
        Map<String, String> words = new TreeMap<>();
        filledIn.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                if (kind.field(name).isEmpty()) {
                    throw new Refusal("unknown-field", name, kind + " has no field " + name + ".").with(kind, name);
                }
                words.put(name, fitting(name, value.strip()));
            }
        });
        kind.fields().stream()
                .filter(each -> each.required() && !words.containsKey(each.name()))
                .findFirst()
                .ifPresent(each -> {
                    throw new Refusal("required", each.name(), "This field is required.");
                });
        CredentialRules.check(kind, words);
        return new Credential(kind, words);
    }

    public CredentialKind kind() {
        return kind;
    }

    public Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** All words, for connectors that read them by name. */
    public Map<String, String> words() {
        return words;
    }

    /** When it runs out, as far as it says itself. */
    public Optional<Instant> expiresAt() {
        return CredentialRules.expiryOf(kind, words);
    }

    /**
     * When it runs out, if it was given at that moment: a refresh token of Microsoft dies when it was not used for 90
     * days, and is renewed by each use.
     */
    public Optional<Instant> expiresAt(Instant givenAt) {
        return kind == CredentialKind.AZURE_PARTNER_USER ? Optional.of(givenAt.plus(UNUSED)) : expiresAt();
    }

    /** The same with another word in the place of that one. */
    public Credential with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(words);
        changed.put(name, value);
        return of(kind, changed);
    }

    String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        words.forEach(json::add);
        return json.build().toString();
    }

    static Credential fromJson(CredentialKind kind, String json) {
        Map<String, String> words = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
        }
        return new Credential(kind, words);
    }

    private static String fitting(String name, String value) {
        if (value.length() > LONGEST) {
            throw new Refusal("too-long", name, "At most " + LONGEST + " characters.").with(LONGEST);
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            throw new Refusal("malformed", name, "Control characters are not possible here.");
        }
        return value;
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return kind.name();
    }
}
