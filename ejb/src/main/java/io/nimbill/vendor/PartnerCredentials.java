package io.nimbill.vendor;

import io.nimbill.secret.SealedStore;
import io.nimbill.secret.Sealing;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The credentials of partner accounts in the database, sealed: each opens only for its account and kind. Without regard
 * to who asks.
 */
@ApplicationScoped
public class PartnerCredentials implements SealedStore {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Sealing sealing;

    /** Keeps a credential in place of the one of its kind. */
    void keep(PartnerAccount account, Credential credential, Instant now, String who) {
        String sealed = sealing.seal(credential.toJson(), context(account.publicId(), credential.kind()));
        sql().update(
                        "INSERT INTO partner_credential (partner_account_id, kind, sealed, set_at, set_by, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE sealed = VALUES(sealed),"
                                + " set_at = VALUES(set_at), set_by = VALUES(set_by),"
                                + " expires_at = VALUES(expires_at), renewed_at = NULL, warned_days = NULL",
                        account.id(),
                        credential.kind(),
                        sealed,
                        now,
                        who,
                        credential.expiresAt(now).orElse(null));
    }

    /**
     * Keeps a credential that the vendor gave in the place of the one that was used; one that somebody kept in the
     * meantime stays. Who set it, and when, stays too.
     *
     * @return whether it was kept
     */
    boolean renew(PartnerAccount account, Credential used, Credential fresh, Instant now) {
        CredentialKind kind = fresh.kind();
        boolean same = sql().one(
                        row -> opened(account, kind.name(), row.getString("sealed")),
                        "SELECT sealed FROM partner_credential WHERE partner_account_id = ? AND kind = ? FOR UPDATE",
                        account.id(),
                        kind)
                .map(Credential::words)
                .equals(Optional.of(used.words()));
        if (same) {
            sql().update(
                            "UPDATE partner_credential SET sealed = ?, renewed_at = ?, expires_at = ?, warned_days = NULL"
                                    + " WHERE partner_account_id = ? AND kind = ?",
                            sealing.seal(fresh.toJson(), context(account.publicId(), kind)),
                            now,
                            fresh.expiresAt(now).orElse(null),
                            account.id(),
                            kind);
        }
        return same;
    }

    /** Public ids of the open accounts whose credential of that kind was neither set nor renewed since then. */
    List<PublicId> untouchedSince(CredentialKind kind, Instant then) {
        return sql().list(
                        row -> new PublicId(row.getString(1)),
                        "SELECT p.public_id FROM partner_credential c JOIN partner_account p"
                                + " ON p.id = c.partner_account_id WHERE c.kind = ? AND p.closed_on IS NULL"
                                + " AND COALESCE(c.renewed_at, c.set_at) < ? ORDER BY p.id",
                        kind,
                        then);
    }

    /** Forgets the credential of a kind; false when there was none. */
    boolean forget(PartnerAccount account, CredentialKind kind) {
        return sql().update(
                                "DELETE FROM partner_credential WHERE partner_account_id = ? AND kind = ?",
                                account.id(),
                                kind)
                > 0;
    }

    /** Which kinds are kept, since when and by whom. */
    List<CredentialState> statesOf(PartnerAccount account) {
        return sql().list(
                        row -> new CredentialState(
                                CredentialKind.valueOf(row.getString("kind")),
                                Sql.instant(row, "set_at"),
                                row.getString("set_by"),
                                Sql.instant(row, "renewed_at"),
                                Sql.instant(row, "expires_at")),
                        "SELECT kind, set_at, set_by, renewed_at, expires_at FROM partner_credential WHERE partner_account_id = ?"
                                + " ORDER BY kind",
                        account.id());
    }

    /** All of an account in the clear, for the connector that uses them now; keep them nowhere. */
    public Map<CredentialKind, Credential> openOf(PartnerAccount account) {
        Map<CredentialKind, Credential> open = new EnumMap<>(CredentialKind.class);
        sql().list(
                        row -> open.put(
                                CredentialKind.valueOf(row.getString("kind")),
                                opened(account, row.getString("kind"), row.getString("sealed"))),
                        "SELECT kind, sealed FROM partner_credential WHERE partner_account_id = ?",
                        account.id());
        return open;
    }

    private record Older(long accountId, PublicId account, CredentialKind kind, String sealed) {}

    @Override
    public int sealAnew(String mark, int most) {
        List<Older> older = sql().list(
                        row -> new Older(
                                row.getLong("partner_account_id"),
                                new PublicId(row.getString("public_id")),
                                CredentialKind.valueOf(row.getString("kind")),
                                row.getString("sealed")),
                        "SELECT c.partner_account_id, p.public_id, c.kind, c.sealed FROM partner_credential c"
                                + " JOIN partner_account p ON p.id = c.partner_account_id"
                                + " WHERE LEFT(c.sealed, ?) <> ? ORDER BY c.partner_account_id, c.kind LIMIT " + most
                                + " FOR UPDATE",
                        mark.length(),
                        mark);
        older.forEach(each -> sql().update(
                        "UPDATE partner_credential SET sealed = ? WHERE partner_account_id = ? AND kind = ?",
                        sealing.seal(
                                sealing.open(each.sealed(), context(each.account(), each.kind())),
                                context(each.account(), each.kind())),
                        each.accountId(),
                        each.kind()));
        return older.size();
    }

    private Credential opened(PartnerAccount account, String kind, String sealed) {
        CredentialKind known = CredentialKind.valueOf(kind);
        return Credential.fromJson(known, sealing.open(sealed, context(account.publicId(), known)));
    }

    /** With what a credential is sealed, so that it opens for this account and kind alone. */
    static String context(PublicId account, CredentialKind kind) {
        return "partner-account:" + account.value() + ":" + kind;
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
