package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.work.Saying;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How the bytes of a part are packed, told by the bytes and never by the file's name. */
enum Container {
    TEXT,
    TEXT_GZIP,
    JSON,
    JSON_GZIP,
    PARQUET;

    private static final int LOOK = 4096;

    /** What was found: a container, or the reason why there is none. */
    record Finding(Container container, Optional<Defect> defect) {
        static Finding of(Container container) {
            return new Finding(container, Optional.empty());
        }

        static Finding refused(String file, Saying message, Saying remedy) {
            return new Finding(null, Optional.of(Defect.ofFile(file, message, remedy)));
        }
    }

    boolean isJson() {
        return this == JSON || this == JSON_GZIP;
    }

    boolean isGzip() {
        return this == TEXT_GZIP || this == JSON_GZIP;
    }

    /** Looks at the first bytes of a file. */
    static Finding of(String name, Path path) throws IOException {
        byte[] start = head(path);
        if (start.length == 0) {
            return Finding.refused(name, Saying.of("defect.file-empty"), Saying.of("remedy.deliver-again"));
        }
        if (startsWith(start, 0x1f, 0x8b)) {
            return insideGzip(name, path);
        }
        if (startsWith(start, 'P', 'K')) {
            return Finding.refused(name, Saying.of("defect.zip"), Saying.of("remedy.unpack"));
        }
        if (startsWith(start, 'P', 'A', 'R', '1')) {
            return Finding.of(PARQUET);
        }
        return ofText(name, start, TEXT, JSON);
    }

    /** Opens a text part, inflated and guarded against bombs. */
    InputStream open(Path path) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return isGzip() ? new GuardedStream(new GZIPInputStream(file, 1 << 16), Files.size(path)) : file;
    }

    private static Finding insideGzip(String name, Path path) throws IOException {
        try (InputStream in = TEXT_GZIP.open(path)) {
            byte[] start = in.readNBytes(LOOK);
            if (start.length == 0) {
                return Finding.refused(name, Saying.of("defect.gzip-empty"), Saying.of("remedy.deliver-again"));
            }
            if (startsWith(start, 0x1f, 0x8b) || startsWith(start, 'P', 'K')) {
                return Finding.refused(name, Saying.of("defect.gzip-nested"), Saying.of("remedy.pack-once"));
            }
            return ofText(name, start, TEXT_GZIP, JSON_GZIP);
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            return Finding.refused(
                    name, Saying.of("defect.gzip-damaged", e.getMessage()), Saying.of("remedy.deliver-again"));
        }
    }

    private static Finding ofText(String name, byte[] start, Container text, Container json) {
        if (startsWith(start, 0xfe, 0xff) || startsWith(start, 0xff, 0xfe)) {
            return Finding.refused(name, Saying.of("defect.utf-16"), Saying.of("remedy.save-it-utf-8"));
        }
        String beginning = new String(start, StandardCharsets.UTF_8);
        if (beginning.indexOf('\0') >= 0) {
            return Finding.refused(name, Saying.of("defect.not-text"), Saying.of("remedy.deliver-cost-file"));
        }
        String first = beginning.replace("\ufeff", "").stripLeading();
        boolean isJson = first.startsWith("{") || first.startsWith("[");
        return Finding.of(isJson ? json : text);
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LOOK);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
