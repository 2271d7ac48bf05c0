package io.nimbill.invoice.export;

import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The frozen documents as the export writes them. */
@ApplicationScoped
class ExportedDocuments {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    /**
     * A document of the export.
     *
     * @param postingDay operator's day on which it was issued
     * @param contentHash SHA-256 of its frozen text
     * @param document the frozen content
     */
    record Exported(LocalDate postingDay, String contentHash, IssuedDocument document) {}

    public Exported one(long invoiceId) {
        return Sql.on(dataSource)
                .one(
                        row -> new Exported(
                                Sql.day(row, "posting_day"),
                                row.getString("content_hash"),
                                CanonicalJson.read(row.getString("content"), IssuedDocument.class)),
                        "SELECT posting_day, content_hash, content FROM invoice WHERE id = ?",
                        invoiceId)
                .orElseThrow();
    }
}
