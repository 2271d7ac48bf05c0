package io.nimbill.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/** Writes lines into the numbered parts of a delivery; each part is whole in itself, with its own header. */
final class PartFiles implements Closeable {

    /**
     * A finished part.
     *
     * @param rows lines without the header
     */
    record Part(Path path, long bytes, long rows) {}

    private static final int FLUSH_AT = 1 << 16;
    private static final Text NEXT_ITEM = Text.of(",\n");

    private final SimulationPlan plan;
    private final Layout layout;
    private final IntFunction<Path> naming;
    private final List<Part> parts = new ArrayList<>();
    private final LineBuffer buffer;
    private final JsonRows json;
    private OutputStream out;
    private Path path;
    private long rows;

    /** @param naming path of the n-th part, n beginning at 1 */
    PartFiles(SimulationPlan plan, Layout layout, IntFunction<Path> naming) throws IOException {
        this.plan = plan;
        this.layout = layout;
        this.naming = naming;
        this.json = plan.packing() == Packing.JSON ? new JsonRows(layout.columns()) : null;
        this.buffer = new LineBuffer(json == null);
        open();
    }

    void write(Line line) throws IOException {
        if (rows == plan.size().linesPerPart()) {
            finish();
            open();
        }
        if (json == null) {
            layout.write(line, buffer);
        } else {
            buffer.text(rows == 0 ? Text.EMPTY : NEXT_ITEM);
            json.write(line, buffer);
        }
        rows++;
        if (buffer.length() > FLUSH_AT) {
            buffer.drainTo(out);
        }
    }

    /** The parts written so far; complete after {@link #close}. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            finish();
        }
    }

    private void open() throws IOException {
        path = naming.apply(parts.size() + 1);
        Files.createDirectories(path.getParent());
        OutputStream file = Files.newOutputStream(target());
        out = plan.packing() == Packing.CSV_GZ ? new GZIPOutputStream(file, FLUSH_AT) : file;
        out.write((json == null ? layout.header() + "\n" : "{\"items\":[\n").getBytes(StandardCharsets.UTF_8));
        rows = 0;
    }

    private void finish() throws IOException {
        if (json != null) {
            buffer.text(Text.of("\n],\"totalCount\":" + rows + ",\"attributes\":{\"objectType\":\"Collection\"}}\n"));
        }
        buffer.drainTo(out);
        out.close();
        out = null;
        if (plan.packing() == Packing.PARQUET) {
            ParquetPart.convert(target(), path, layout.columns());
            Files.delete(target());
        }
        parts.add(new Part(path, Files.size(path), rows));
    }

    /** Parquet is made from a text file that lies beside it until it is finished. */
    private Path target() {
        return plan.packing() == Packing.PARQUET ? path.resolveSibling(path.getFileName() + ".csv") : path;
    }
}
