package io.nimbill.work;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id by which people and partners know a row: 128 random bits, so that nobody can walk from one to the next.
 *
 * @param value 32 lower-case hexadecimal digits, as stored; interfaces show it behind a prefix such as {@code inv_}
 */
public record PublicId(String value) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public PublicId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a public id");
        }
    }

    public static PublicId random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new PublicId(HexFormat.of().formatHex(bits));
    }

    /** Reads {@code inv_0123…}; empty when the prefix or the form is another: such an id never was. */
    public static Optional<PublicId> parse(String prefix, String text) {
        if (text == null || !text.startsWith(prefix + "_")) {
            return Optional.empty();
        }
        String digits = text.substring(prefix.length() + 1);
        return FORM.matcher(digits).matches() ? Optional.of(new PublicId(digits)) : Optional.empty();
    }

    /**
     * The id in an address.
     *
     * @throws NotFound for anything else: what is malformed was never there
     */
    public static PublicId required(String prefix, String text) {
        return parse(prefix, text).orElseThrow(NotFound::new);
    }

    public String prefixed(String prefix) {
        return prefix + "_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
