package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What manifest and store say of a part's bytes. MD5 is what the vendors state; it finds damage, not malice, which is what
 * the connection and the access rights are for.
 *
 * @param md5 each in Base64, without those that are not stated
 */
record StatedHashes(List<String> md5) {

    StatedHashes {
        md5 = List.copyOf(md5);
    }

    /** Of statements in Base64 or hexadecimal; null ones are left out. */
    static StatedHashes of(String... md5) {
        return new StatedHashes(Stream.of(md5)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(StatedHashes::base64)
                .toList());
    }

    /** What the bytes are compared by. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }

    /** The statement that the bytes do not bear out, in words; empty when they bear out all. */
    Optional<Saying> contradicted(byte[] found) {
        String actual = Base64.getEncoder().encodeToString(found);
        return md5.stream()
                .filter(stated -> !stated.equals(actual))
                .findFirst()
                .map(stated -> Saying.of("defect.md5-differs", actual, stated));
    }

    private static String base64(String text) {
        return text.matches("[0-9a-fA-F]{32}")
                ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(text))
                : text;
    }
}
