package io.nimbill.invoice;

/**
 * The bytes of a document, as made once after its issue.
 *
 * @param kind PDF or UBL
 * @param fileName such as {@code INV-2026-000042.pdf}
 * @param bytes the same for ever
 * @param sha256 of the bytes, stored with them
 */
public record Rendition(RenditionKind kind, String fileName, byte[] bytes, String sha256) {}
