package io.nimbill.work;

import io.nimbill.sql.SchemaScripts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a database user may do, table by table, as listed beside the migrations in {@code db/grants}. Append-only tables
 * have no {@code UPDATE} and no {@code DELETE}.
 */
final class Grants {
    private final Map<String, Set<String>> rights;

    private Grants(Map<String, Set<String>> rights) {
        this.rights = rights;
    }

    /** The application's user: a list of every table. */
    static Grants ofApplication() {
        return read(SchemaScripts.applicationGrants());
    }

    /** The user of bulk loading: a list of the few tables it needs. */
    static Grants ofBulkLoading() {
        return read(SchemaScripts.bulkGrants());
    }

    private static Grants read(InputStream list) {
        try (list;
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of grants", e);
        }
    }

    /** Reads lines such as {@code audit_event: SELECT INSERT}; blank lines and lines with {@code #} are skipped. */
    static Grants parse(Iterable<String> lines) {
        Map<String, Set<String>> rights = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(":", 2);
                rights.put(parts[0].strip(), words(parts[1]));
            }
        }
        return new Grants(rights);
    }

    Set<String> tables() {
        return rights.keySet();
    }

    /** The rights on a table, in the order of the alphabet; none on one that is not listed. */
    Set<String> on(String table) {
        return rights.getOrDefault(table, Set.of());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }
}
