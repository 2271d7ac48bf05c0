package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Same key and same request: the first answer again. Same key and another request: refused. The key is written in the
 * transaction of the work it stands for, so that one never exists without the other; two calls at once with one key
 * wait for each other on it.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final int DUPLICATE = 1062;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * An answer that can be given again.
     *
     * @param status HTTP status
     * @param location address of what was made, or null
     * @param body JSON, or null
     * @param repeated whether it was given before
     */
    public record Answer(int status, String location, String body, boolean repeated) {

        /** An answer given for the first time. */
        public static Answer of(int status, String location, String body) {
            return new Answer(status, location, body, false);
        }
    }

    /**
     * Does the work once for this caller and key, in one transaction with the key.
     *
     * @param caller who asks; keys of different callers never meet
     * @param key the caller's own word for the request
     * @param requestHash SHA-256 in hex of method, path and body
     * @param work makes the answer; when it throws, nothing is kept and the key is free again
     * @throws Refusal {@code idempotency-key-reused} when the key stood for another request
     */
    public Answer once(String caller, String key, String requestHash, Supplier<Answer> work) {
        return transactions.call(() -> {
            if (!claim(caller, key, requestHash)) {
                return earlier(caller, key, requestHash);
            }
            Answer answer = work.get();
            Sql.on(callersTransaction)
                    .update(
                            "UPDATE idempotency_key SET status = ?, location = ?, response = ?"
                                    + " WHERE caller = ? AND key_text = ?",
                            answer.status(),
                            answer.location(),
                            answer.body(),
                            caller,
                            key);
            return answer;
        });
    }

    private boolean claim(String caller, String key, String requestHash) {
        try {
            Sql.on(callersTransaction)
                    .update(
                            "INSERT INTO idempotency_key (caller, key_text, request_hash, created_at)"
                                    + " VALUES (?, ?, ?, ?)",
                            caller,
                            key,
                            requestHash,
                            clock.instant());
            return true;
        } catch (DatabaseFailure failure) {
            if (failure.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw failure;
        }
    }

    private Answer earlier(String caller, String key, String requestHash) {
        return Sql.on(callersTransaction)
                .one(
                        row -> {
                            if (!requestHash.equals(row.getString("request_hash"))) {
                                throw new Refusal(
                                        "idempotency-key-reused",
                                        "Idempotency-Key",
                                        "This Idempotency-Key was used for another request. Send a new key.");
                            }
                            return new Answer(
                                    row.getInt("status"), row.getString("location"), row.getString("response"), true);
                        },
                        "SELECT request_hash, status, location, response FROM idempotency_key WHERE caller = ? AND key_text = ?",
                        caller,
                        key)
                .orElseThrow(() -> new IllegalStateException("An idempotency key was there and is gone"));
    }
}
