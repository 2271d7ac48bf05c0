package io.nimbill.simulator;

import java.util.function.Function;

/**
 * One column of a vendor's file: its name, what it holds, and how a line fills it.
 *
 * @param measure the amount to be summed for the truth, or null for a column that is not summed
 */
record Column(String name, Type type, CellWriter writer, Function<Line, Amount> measure) {

    /** What a column holds; decides its type in Parquet and whether JSON quotes it. */
    enum Type {
        TEXT,
        NUMBER,
        QUANTITY,
        COST,
        TIME,
        DATE,
        MAP
    }

    /** Appends the cell of one line; writes nothing for an empty cell. */
    @FunctionalInterface
    interface CellWriter {
        void write(Line line, LineBuffer out);
    }

    static Column text(String name, Function<Line, Text> value) {
        return typed(name, Type.TEXT, value);
    }

    static Column typed(String name, Type type, Function<Line, Text> value) {
        return new Column(name, type, (line, out) -> out.text(value.apply(line)), null);
    }

    static Column constant(String name, Text value) {
        return text(name, line -> value);
    }

    static Column empty(String name) {
        return new Column(name, Type.TEXT, (line, out) -> {}, null);
    }

    static Column price(String name, Function<Line, Amount> value) {
        return new Column(name, Type.COST, (line, out) -> out.decimal(value.apply(line)), null);
    }

    static Column cost(String name, Function<Line, Amount> value) {
        return new Column(name, Type.COST, (line, out) -> out.decimal(value.apply(line)), value);
    }

    static Column quantity(String name, Function<Line, Amount> value) {
        return new Column(name, Type.QUANTITY, (line, out) -> out.decimal(value.apply(line)), value);
    }

    Column renamed(String newName) {
        return new Column(newName, type, writer, measure);
    }
}
