package io.nimbill.simulator;

import java.util.List;
import java.util.function.Function;

/**
 * The columns of a format for one plan, in file order, and the words the format uses.
 *
 * @param accountId the account as the file names it, empty where it names none
 * @param serviceWord the service as the file names it
 * @param chargeWord the charge type as the file names it
 * @param kind the charge kind that can be told from the file
 */
record Layout(
        List<Column> columns,
        Function<Account, Text> accountId,
        Function<CloudService, Text> serviceWord,
        Function<Charge, Text> chargeWord,
        Function<Charge, String> kind) {

    /** A layout from whose lines every kind can be told. */
    Layout(
            List<Column> columns,
            Function<Account, Text> accountId,
            Function<CloudService, Text> serviceWord,
            Function<Charge, Text> chargeWord) {
        this(columns, accountId, serviceWord, chargeWord, Charge::kind);
    }

    /** The header line, without its line end. */
    String header() {
        StringBuilder header = new StringBuilder();
        for (Column column : columns) {
            header.append(header.length() == 0 ? "" : ",").append(column.name());
        }
        return header.toString();
    }

    void write(Line line, LineBuffer out) {
        int last = columns.size() - 1;
        for (int i = 0; i <= last; i++) {
            columns.get(i).writer().write(line, out);
            out.character(i == last ? '\n' : ',');
        }
    }
}
