package io.nimbill.approval;

import io.nimbill.audit.Changes;
import io.nimbill.work.PublicId;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What somebody is about to do, as data.
 *
 * @param subjectType word of the trail for what it is done to
 * @param subject null where there is none
 * @param payload all that is needed to do it
 * @param changes before and after, for the second person
 * @param basis SHA-256 of what it is based on: another one, and it is another act
 */
public record Act(
        ApprovalKind kind, String subjectType, PublicId subject, JsonObject payload, Changes changes, String basis) {

    /**
     * An act.
     *
     * @param basis whatever must not change until it is approved; written with {@code toString}
     */
    public static Act of(
            ApprovalKind kind,
            String subjectType,
            PublicId subject,
            JsonObject payload,
            Changes changes,
            Object... basis) {
        String text = Arrays.stream(basis).map(Objects::toString).collect(Collectors.joining("\n"));
        return new Act(kind, subjectType, subject, payload, changes, hash(text));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
