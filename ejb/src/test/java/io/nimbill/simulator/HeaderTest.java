package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator's headers against those of the vendors' sample files. */
class HeaderTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @ParameterizedTest
    @CsvSource({
        "FOCUS_1_2, focus/focus-1.2-gen-aws.csv",
        "FOCUS_1_3, focus/focus-1.3-gen-gcp.csv",
        "FOCUS_1_4, focus/focus-1.4-synth-azure/cost_and_usage.csv"
    })
    void focus_has_exactly_the_columns_of_its_version(DeliveryFormat format, String sample) throws IOException {
        assertThat(names(format)).containsExactlyInAnyOrderElementsOf(sampleColumns(sample));
    }

    @Test
    void focus_1_0_has_the_forty_three_columns_and_no_others() throws IOException {
        List<String> expected = new ArrayList<>(sampleColumns("focus/focus-1.0-official-odd.csv"));
        expected.remove("Id");

        assertThat(names(DeliveryFormat.FOCUS_1_0)).hasSize(43).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AZURE_EA, azure-export/EA_ActualCost_Small.csv, 55",
        "AZURE_MCA, azure-export/koku-camel_azure_version_2.csv, 60"
    })
    void azure_exports_have_the_columns_of_their_agreement_in_its_order(DeliveryFormat format, String sample, int count)
            throws IOException {
        assertThat(names(format)).hasSize(count).isEqualTo(sampleColumns(sample));
    }

    @Test
    void the_legacy_cur_uses_only_columns_that_real_reports_have() throws IOException {
        Set<String> known = new TreeSet<>(sampleColumns("aws-cur-legacy/cur-2023-11-anonymised.csv"));
        known.addAll(sampleColumns("aws-cur-legacy/koku-2023-06-01.csv"));
        known.addAll(sampleColumns("aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/"
                + "861af42f-713c-4a42-9562-9158a7625630/my-report-1.csv.gz"));

        assertThat(names(DeliveryFormat.CUR_LEGACY))
                .allMatch(name -> known.contains(name) || name.startsWith("resourceTags/user:"))
                .doesNotHaveDuplicates();
    }

    @Test
    void cur_2_0_uses_only_columns_that_real_exports_have() throws IOException {
        Set<String> known = new TreeSet<>(sampleColumns("aws-cur2/cur2-derived-2023-11.csv.gz"));
        known.addAll(sampleColumns("aws-cur2/cur2-schema-20-rows.csv"));

        assertThat(names(DeliveryFormat.CUR_2_0)).isSubsetOf(known).doesNotHaveDuplicates();
    }

    @Test
    void partner_center_files_have_the_documented_number_of_columns() {
        assertThat(names(DeliveryFormat.PARTNER_RECONCILIATION)).hasSize(46).doesNotHaveDuplicates();
        assertThat(names(DeliveryFormat.PARTNER_DAILY_RATED)).hasSize(52).doesNotHaveDuplicates();
    }

    private static List<String> names(DeliveryFormat format) {
        return VendorSimulator.layout(SimulationPlan.of(format, MONTH)).columns().stream()
                .map(Column::name)
                .toList();
    }

    private static List<String> sampleColumns(String sample) throws IOException {
        Path columns =
                Path.of(System.getProperty("nimbill.shared", "../../shared")).resolve("data/columns.csv");
        if (!Boolean.getBoolean("nimbill.require.all")) {
            assumeTrue(Files.exists(columns), "sample files are not at " + columns.toAbsolutePath());
        }
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(columns)) {
            return records.stream()
                    .filter(row -> row.getField("file").equals(sample))
                    .map(row -> row.getField("column"))
                    .toList();
        }
    }
}
