package io.nimbill.web.price;

import io.nimbill.agreement.FeeKind;
import io.nimbill.agreement.Fees;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The fees of an agreement while somebody writes them; rows that stay empty are none. */
public class FeeTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FeeRow> rows = new ArrayList<>();

    static FeeTable of(Fees fees) {
        FeeTable table = new FeeTable();
        fees.all().forEach(fee -> table.rows.add(FeeRow.of(fee)));
        return table;
    }

    Fees fees() {
        return new Fees(
                rows.stream().filter(row -> !row.isEmpty()).map(FeeRow::fee).toList());
    }

    /** A row for another fee. */
    public void add() {
        rows.add(new FeeRow());
    }

    /** Takes the last row away. */
    public void removeLast() {
        if (!rows.isEmpty()) {
            rows.remove(rows.size() - 1);
        }
    }

    public List<FeeRow> getRows() {
        return rows;
    }

    public List<FeeKind> getKinds() {
        return List.of(FeeKind.values());
    }
}
