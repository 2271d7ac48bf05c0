package io.nimbill.usage.reading;

import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.reading.RowField.Transform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping made ready for one request: with the chosen tags and the resource.
 *
 * @param mapping the format's mapping
 * @param request what was asked
 * @param columns source columns by short name
 * @param rowFields fields of the first aggregation
 */
record Plan(Mapping mapping, ReadRequest request, Map<String, SourceColumn> columns, List<RowField> rowFields) {

    static Plan of(Mapping mapping, ReadRequest request) {
        Map<String, SourceColumn> columns = new LinkedHashMap<>(mapping.columns());
        List<RowField> fields = new ArrayList<>(mapping.rowFields());
        for (int i = 0; i < request.tagKeys().size(); i++) {
            addTag(mapping.tagSource(), request.tagKeys().get(i), "tag_" + i, columns, fields);
        }
        if (request.resourceKept() && !mapping.resourceColumn().isEmpty()) {
            fields.add(new RowField("resource_key", Transform.TEXT, List.of(mapping.resourceColumn()), ""));
        }
        return new Plan(mapping, request, columns, fields);
    }

    private static void addTag(
            TagSource source, String key, String field, Map<String, SourceColumn> columns, List<RowField> fields) {
        List<String> headers = source.jsonColumns().isEmpty()
                ? source.columnPrefixes().stream().map(prefix -> prefix + key).toList()
                : source.jsonColumns();
        columns.put(field, new SourceColumn(field, ValueForm.TEXT, SourceColumn.Need.OPTIONAL, headers));
        Transform transform = source.jsonColumns().isEmpty() ? Transform.TEXT : Transform.JSON_TAG;
        fields.add(new RowField(field, transform, List.of(field), key));
    }

    /** SQL of a FOCUS field over the row fields. */
    String focus(FocusField field) {
        if (field == FocusField.TAG_VALUES && !request.tagKeys().isEmpty()) {
            List<String> tags = rowFields.stream()
                    .map(RowField::name)
                    .filter(name -> name.startsWith("tag_"))
                    .toList();
            return "CAST(to_json([" + String.join(", ", tags) + "]) AS VARCHAR)";
        }
        if (field == FocusField.RESOURCE_ID
                && rowFields.stream().anyMatch(f -> f.name().equals("resource_key"))) {
            return "resource_key";
        }
        if (field == FocusField.PERIOD_START
                && mapping.isPeriodByInvoice()
                && request.statedPeriods().size() == 1) {
            return "DATE '" + request.statedPeriods().get(0) + "'";
        }
        if (field == FocusField.PERIOD_END
                && mapping.isPeriodByInvoice()
                && request.statedPeriods().size() == 1) {
            return "DATE '" + request.statedPeriods().get(0).plusMonths(1) + "'";
        }
        return mapping.focus(field);
    }

    SourceColumn column(String name) {
        return columns.get(name);
    }
}
