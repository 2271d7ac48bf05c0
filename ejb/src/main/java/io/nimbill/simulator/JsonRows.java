package io.nimbill.simulator;

import java.util.List;
import java.util.Map;

/** Writes lines as the items of a Partner Center API answer: camel-case names, numbers unquoted, nothing for empty. */
final class JsonRows {

    private static final Map<String, String> NAMES = Map.of(
            "PCToBCExchangeRate", "pcToBCExchangeRate",
            "PCToBCExchangeRateDate", "pcToBCExchangeRateDate",
            "ResourceURI", "resourceUri",
            "Unit", "unitOfMeasure",
            "Tier2MpnId", "resellerMpnId",
            "Total", "totalForCustomer");

    private final List<Column> columns;
    private final List<Text> names;
    private final LineBuffer cell = new LineBuffer(false);

    JsonRows(List<Column> columns) {
        this.columns = columns;
        this.names =
                columns.stream().map(column -> Text.of(name(column.name()))).toList();
    }

    void write(Line line, LineBuffer out) {
        char separator = '{';
        for (int i = 0; i < columns.size(); i++) {
            cell.clear();
            columns.get(i).writer().write(line, cell);
            if (cell.length() > 0 || !isNumber(columns.get(i))) {
                out.character(separator);
                out.text(Text.of(Json.text(names.get(i).toString()) + ":"
                        + (isNumber(columns.get(i)) ? cell.toText() : Json.text(cell.toText()))));
                separator = ',';
            }
        }
        out.character('}');
    }

    /** The API's name of a column. */
    static String name(String column) {
        String given = NAMES.get(column);
        return given != null ? given : Character.toLowerCase(column.charAt(0)) + column.substring(1);
    }

    private static boolean isNumber(Column column) {
        return switch (column.type()) {
            case NUMBER, QUANTITY, COST -> true;
            case TEXT, TIME, DATE, MAP -> false;
        };
    }
}
