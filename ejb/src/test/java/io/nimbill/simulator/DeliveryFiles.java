package io.nimbill.simulator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads what the simulator wrote with a reader that knows nothing of it. */
final class DeliveryFiles {

    private DeliveryFiles() {}

    static void eachRecord(SimulatedDelivery delivery, Consumer<NamedCsvRecord> consumer) throws IOException {
        for (Path part : delivery.parts()) {
            try (Reader text = open(part);
                    CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
                records.forEach(consumer);
            }
        }
    }

    static String header(Path part) throws IOException {
        try (Reader text = open(part)) {
            return new BufferedReader(text).readLine();
        }
    }

    /** SHA-256 of each file below a directory, by its path in it. */
    static Map<String, String> hashes(Path directory) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(directory.relativize(file).toString(), sha256(file));
            }
        }
        return hashes;
    }

    private static Reader open(Path part) throws IOException {
        InputStream file = Files.newInputStream(part);
        InputStream plain = part.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
