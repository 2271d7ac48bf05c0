package io.nimbill.usage;

import java.io.InputStream;

/**
 * A file as somebody hands it in.
 *
 * @param name its name, only for people and to find it in a manifest
 * @param content its bytes; read once, closed by the giver
 */
public record UploadedFile(String name, InputStream content) {}
