package io.nimbill.invoice.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What the files of a day hold: written last, so that whoever sees it may read them. */
final class ExportManifest {

    private ExportManifest() {}

    static byte[] of(ExportChannel channel, LocalDate day, ExportTotals totals, List<ExportFile.Published> files) {
        JsonObject manifest = Json.createObjectBuilder()
                .add("version", 1)
                .add("channel", channel.code())
                .add("day", day.toString())
                .add("invoices", totals.invoices())
                .add("lines", totals.lines())
                .add("totals", sums(totals))
                .add("files", files(files))
                .build();
        return (manifest + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder sums(ExportTotals totals) {
        JsonArrayBuilder sums = Json.createArrayBuilder();
        totals.sums()
                .forEach((currency, sum) -> sums.add(Json.createObjectBuilder()
                        .add("currency", currency)
                        .add("net", sum.net().amount().toPlainString())
                        .add("tax", sum.tax().amount().toPlainString())
                        .add("total", sum.total().amount().toPlainString())));
        return sums;
    }

    private static JsonArrayBuilder files(List<ExportFile.Published> files) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        files.forEach(file -> list.add(Json.createObjectBuilder()
                .add("name", file.name())
                .add("bytes", file.bytes())
                .add("sha256", file.sha256())));
        return list;
    }
}
