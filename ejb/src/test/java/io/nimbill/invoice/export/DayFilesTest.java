package io.nimbill.invoice.export;

import static io.nimbill.invoice.document.DocumentFixture.aDocument;
import static io.nimbill.invoice.document.DocumentFixture.standard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.invoice.Hashes;
import io.nimbill.invoice.document.DocumentParty;
import io.nimbill.work.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final ExportChannel CHANNEL = new ExportChannel(4, "NORD-1");

    @TempDir
    private Path root;

    @Test
    void the_manifest_proves_each_file() throws Exception {
        write();

        JsonObject manifest = manifest();
        assertThat(manifest.getInt("invoices")).isEqualTo(2);
        assertThat(manifest.getInt("lines")).isEqualTo(3);
        assertThat(manifest.getJsonArray("totals").getJsonObject(0).getString("total"))
                .isEqualTo("102.34");
        assertThat(manifest.getJsonArray("files")).hasSize(3).allSatisfy(file -> {
            byte[] bytes =
                    Files.readAllBytes(folder().resolve(file.asJsonObject().getString("name")));
            assertThat(Hashes.sha256(bytes)).isEqualTo(file.asJsonObject().getString("sha256"));
            assertThat((long) bytes.length)
                    .isEqualTo(file.asJsonObject().getJsonNumber("bytes").longValue());
        });
    }

    @Test
    void the_same_day_again_gives_the_same_bytes() throws Exception {
        write();
        Map<String, String> first = hashes();
        write();

        assertThat(hashes()).isEqualTo(first).hasSize(4);
    }

    @Test
    void a_failure_half_way_leaves_no_file() {
        DayFiles files = new DayFiles(root, CHANNEL, DAY);

        assertThatThrownBy(() -> files.write(List.of(1L, 2L), member -> {
                    if (member == 2) {
                        throw new IllegalStateException("the database went away");
                    }
                    return exported(member);
                }))
                .hasMessage("the database went away");
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void amounts_are_signed_numbers_and_hostile_names_are_text() throws Exception {
        write();

        String csv = Files.readString(folder().resolve("invoices-2026-11-03.csv"));
        assertThat(csv)
                .contains("\r\nINV-2026-000042,380,", "119.00,", ",-16.66,")
                .contains("'=cmd|' /C calc'!A0")
                .doesNotContain(",=cmd");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder().resolve("invoices-2026-11-03.xml").toFile())
                        .getElementsByTagName("line")
                        .getLength())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("A24: a link in the export directory")
    void nothing_is_written_behind_a_link_that_leads_out(@TempDir Path elsewhere) throws Exception {
        Files.createDirectories(folder().getParent());
        Files.createSymbolicLink(folder(), elsewhere);

        assertThatThrownBy(this::write).isInstanceOf(IOException.class).hasMessageContaining("leads out");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    @DisplayName(
            "A20: formula cells in the export, in full width and behind semicolons too; negative amounts are numbers")
    void formulas_are_texts_wherever_a_cell_may_begin() throws Exception {
        DocumentParty hostile = new DocumentParty("Shop;=cmd", null, null, null, null, "DE", null, null, null);
        var document = aDocument()
                .to(hostile)
                .line("＝1+1", "@SUM(A1)", "\t=1", "-20.00", standard("19"))
                .issued();
        new DayFiles(root, CHANNEL, DAY)
                .write(List.of(1L), member -> new ExportedDocuments.Exported(DAY, "0".repeat(64), document));

        String lines = Files.readString(folder().resolve("invoice-lines-2026-11-03.csv"));
        assertThat(lines).contains("'＝1+1", "'@SUM(A1)", ",-20.00,").doesNotContain(",＝", ",@", ",\t");
        assertThat(Files.readString(folder().resolve("invoices-2026-11-03.csv")))
                .contains("Shop;'=cmd");
    }

    @ParameterizedTest
    @DisplayName("A24: a channel code as a path")
    @ValueSource(strings = {"../evil", "..", ".hidden", "a/b", "", "a b", "x\u0000"})
    void a_code_that_leads_elsewhere_names_no_folder(String code) {
        assertThatThrownBy(() -> new DayFiles(root, new ExportChannel(1, code), DAY))
                .isInstanceOf(Refusal.class);
    }

    private void write() throws Exception {
        new DayFiles(root, CHANNEL, DAY).write(List.of(1L, 2L), DayFilesTest::exported);
    }

    private static ExportedDocuments.Exported exported(long member) {
        DocumentParty hostile = new DocumentParty("=cmd|' /C calc'!A0", null, null, null, null, "DE", null, null, null);
        var document = member == 1
                ? aDocument().line("100.00", standard("19")).issued()
                : aDocument()
                        .to(hostile)
                        .line("-20.00", standard("19"))
                        .line("6.00", standard("19"))
                        .issued();
        return new ExportedDocuments.Exported(DAY, "0".repeat(64), document);
    }

    private Path folder() {
        return root.resolve("DailyInvoiceStream/target/NORD-1");
    }

    private JsonObject manifest() throws IOException {
        String text = Files.readString(folder().resolve("manifest-2026-11-03.json"));
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
