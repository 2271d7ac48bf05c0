package io.nimbill.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the control totals as CSV: {@code account,service,charge_type,kind,measure,rows,sum}, exact plain decimals.
 * It belongs outside the delivery's tree, where no vendor would put it.
 */
public final class TruthFile {

    private TruthFile() {}

    public static void write(Truth truth, Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("account,service,charge_type,kind,measure,rows,sum\n");
            for (Truth.Total total : truth.totals()) {
                out.write(String.join(
                        ",",
                        cell(total.account()),
                        cell(total.service()),
                        cell(total.chargeType()),
                        total.kind(),
                        cell(total.measure()),
                        Long.toString(total.rows()),
                        total.sum().stripTrailingZeros().toPlainString()));
                out.write('\n');
            }
        }
    }

    private static String cell(String text) {
        return new String(Text.of(text).csv(), StandardCharsets.UTF_8);
    }
}
