package io.nimbill.analysis;

/** The stored bytes of a document; the array is handed on to be written, not to be changed. */
public record Rendition(String invoiceNumber, String mediaType, byte[] bytes) {}
