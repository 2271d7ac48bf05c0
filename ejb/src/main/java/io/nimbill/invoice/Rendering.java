package io.nimbill.invoice;

import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.party.Brandings;
import io.nimbill.party.Logo;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Makes the renditions of issued documents from their frozen content: once, and keeps them with their hash before anybody
 * sees them (I12).
 */
@Stateless
public class Rendering {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Brandings brandings;

    @Inject
    private Clock clock;

    /** Issued documents that lack a rendition, by database id. */
    @Requires(Permission.RUN_BILLING)
    public List<Long> unrendered() {
        return Sql.on(dataSource)
                .list(
                        row -> row.getLong("id"),
                        "SELECT i.id FROM invoice i"
                                + " WHERE (SELECT COUNT(*) FROM invoice_rendition r WHERE r.invoice_id = i.id) < ? ORDER BY i.id",
                        RenditionKind.values().length);
    }

    /** Makes what is missing of a document's renditions. */
    @Requires(Permission.RUN_BILLING)
    public void render(long invoiceId) {
        Set<String> made = new HashSet<>(Sql.on(dataSource)
                .list(
                        row -> row.getString("kind"),
                        "SELECT kind FROM invoice_rendition WHERE invoice_id = ?",
                        invoiceId));
        IssuedDocument document = frozen(invoiceId);
        Stream.of(RenditionKind.values())
                .filter(kind -> !made.contains(kind.name()))
                .forEach(kind -> make(invoiceId, document, kind));
    }

    /** A rendition that was made; callers have checked that it may be seen. */
    @Requires(Permission.VIEW_INVOICES)
    public Rendition of(long invoiceId, RenditionKind kind) {
        return find(invoiceId, kind).orElseGet(() -> {
            make(invoiceId, frozen(invoiceId), kind);
            return find(invoiceId, kind).orElseThrow();
        });
    }

    private Optional<Rendition> find(long invoiceId, RenditionKind kind) {
        return Sql.on(dataSource)
                .one(
                        row -> new Rendition(
                                kind,
                                kind.fileName(
                                        row.getString("invoice_number"),
                                        row.getString("seller"),
                                        row.getString("buyer")),
                                row.getBytes("bytes"),
                                row.getString("sha256")),
                        "SELECT i.invoice_number, COALESCE(s.channel_code, s.legal_name) AS seller,"
                                + " COALESCE(b.channel_code, b.legal_name) AS buyer, r.bytes, r.sha256 FROM invoice_rendition r"
                                + " JOIN invoice i ON i.id = r.invoice_id JOIN party s ON s.id = i.seller_id"
                                + " JOIN party b ON b.id = i.buyer_id"
                                + " WHERE r.invoice_id = ? AND r.kind = ?",
                        invoiceId,
                        kind);
    }

    private IssuedDocument frozen(long invoiceId) {
        return Sql.on(dataSource)
                .one(row -> row.getString("content"), "SELECT content FROM invoice WHERE id = ?", invoiceId)
                .map(content -> CanonicalJson.read(content, IssuedDocument.class))
                .orElseThrow(NotFound::new);
    }

    /** Two may make it at once: the first row stays, and both show that one. */
    private void make(long invoiceId, IssuedDocument document, RenditionKind kind) {
        byte[] bytes = kind.render(document, logoOf(document));
        Sql.on(dataSource)
                .update(
                        "INSERT IGNORE INTO invoice_rendition (invoice_id, kind, media_type, bytes, sha256, rendered_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        invoiceId,
                        kind,
                        kind.mediaType(),
                        bytes,
                        Hashes.sha256(bytes),
                        clock.instant());
    }

    private byte[] logoOf(IssuedDocument document) {
        return Optional.ofNullable(document.content().look().logoSha256())
                .flatMap(brandings::logo)
                .map(Logo::png)
                .orElse(null);
    }
}
