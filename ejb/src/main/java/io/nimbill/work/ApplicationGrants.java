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
 * What the application's database user may do, table by table, as listed beside the migrations in
 * {@code db/grants/application.txt}. Append-only tables have no {@code UPDATE} and no {@code DELETE}.
 */
final class ApplicationGrants {
    private final Map<String, Set<String>> rights;

    private ApplicationGrants(Map<String, Set<String>> rights) {
        this.rights = rights;
    }

    /** The list that came with the migrations. */
    static ApplicationGrants shipped() {
        try (InputStream list = SchemaScripts.applicationGrants();
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of grants", e);
        }
    }

    /** Reads lines such as {@code audit_event: SELECT INSERT}; blank lines and lines with {@code #} are skipped. */
    static ApplicationGrants parse(Iterable<String> lines) {
        Map<String, Set<String>> rights = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(":", 2);
                rights.put(parts[0].strip(), words(parts[1]));
            }
        }
        return new ApplicationGrants(rights);
    }

    Set<String> tables() {
        return rights.keySet();
    }

    /** The rights on a table, in the order of the alphabet. */
    Set<String> on(String table) {
        return rights.get(table);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }
}
