package io.nimbill.party;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** API clients with their secrets and tokens, in the database; of secrets and tokens their hashes alone. */
@ApplicationScoped
class ApiClients {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** A token that holds. */
    record Token(ApiClient client, List<String> scopes) {}

    private record Found(long clientId, String scopes) {}

    Optional<ApiClient> find(PublicId publicId) {
        return entityManager
                .createQuery("select c from ApiClient c where c.publicId = :publicId", ApiClient.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    ApiClient lock(ApiClient client) {
        entityManager.refresh(client, LockModeType.PESSIMISTIC_WRITE);
        return client;
    }

    List<ApiClient> of(long partyId) {
        return entityManager
                .createQuery("select c from ApiClient c where c.partyId = :party order by c.id", ApiClient.class)
                .setParameter("party", partyId)
                .getResultList();
    }

    /** Those that a program made and that are not revoked. */
    List<ApiClient> madeBy(String program) {
        return entityManager
                .createQuery(
                        "select c from ApiClient c where c.madeBy = :program and c.revokedAt is null", ApiClient.class)
                .setParameter("program", program)
                .getResultList();
    }

    /** At once, because secrets refer to it by its plain id. */
    void add(ApiClient client) {
        entityManager.persist(client);
        entityManager.flush();
    }

    void addSecret(ApiClient client, String secret, Instant now) {
        sql().update(
                        "INSERT INTO api_client_secret (secret_hash, client_id, created_at) VALUES (?, ?, ?)",
                        RandomSecret.hash(secret),
                        client.id(),
                        now);
    }

    /** Lets the secret in use hold until then, and those that were replaced before end now. */
    void endSecrets(ApiClient client, Instant now, Instant until) {
        sql().update(
                        "UPDATE api_client_secret SET valid_to = ? WHERE client_id = ? AND valid_to > ?",
                        now,
                        client.id(),
                        now);
        sql().update(
                        "UPDATE api_client_secret SET valid_to = ? WHERE client_id = ? AND valid_to IS NULL",
                        until,
                        client.id());
    }

    boolean isSecret(ApiClient client, String secret, Instant now) {
        return sql().one(
                        row -> row.getLong(1),
                        "SELECT client_id FROM api_client_secret WHERE secret_hash = ? AND client_id = ?"
                                + " AND (valid_to IS NULL OR valid_to > ?)",
                        RandomSecret.hash(secret),
                        client.id(),
                        now)
                .isPresent();
    }

    void addToken(ApiClient client, String token, String scopes, Instant now, Instant expiresAt) {
        sql().update(
                        "INSERT INTO access_token (token_hash, client_id, scopes, issued_at, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        RandomSecret.hash(token),
                        client.id(),
                        scopes,
                        now,
                        expiresAt);
    }

    Optional<Token> findToken(String token, Instant now) {
        return sql().one(
                        row -> new Found(row.getLong(1), row.getString(2)),
                        "SELECT client_id, scopes FROM access_token WHERE token_hash = ? AND expires_at > ?",
                        RandomSecret.hash(token),
                        now)
                .flatMap(found -> Optional.ofNullable(entityManager.find(ApiClient.class, found.clientId()))
                        .filter(client -> client.isUsableAt(now))
                        .map(client -> new Token(client, Scopes.read(found.scopes()))));
    }

    void endTokens(ApiClient client) {
        sql().update("DELETE FROM access_token WHERE client_id = ?", client.id());
    }

    /** Drops at most so many tokens that expired before; returns how many. */
    int dropTokens(Instant before, int most) {
        return sql().update("DELETE FROM access_token WHERE expires_at < ? LIMIT " + most, before);
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
