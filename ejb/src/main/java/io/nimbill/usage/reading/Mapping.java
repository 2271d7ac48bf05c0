package io.nimbill.usage.reading;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one format becomes daily rows, as data.
 *
 * <p>Two steps. First each vendor row is reduced to {@link RowField}s and the rows are grouped: plain texts, days and
 * sums, which any engine can do in one pass. Then each group gets its FOCUS fields by SQL expressions over the row
 * fields; all rules of meaning (kinds, categories, which cost counts for which kind) stand there.
 */
final class Mapping {
    private final VendorFormat format;
    private final Map<String, SourceColumn> columns = new LinkedHashMap<>();
    private final List<RowField> rowFields = new ArrayList<>();
    private final Map<FocusField, String> focusFields = new EnumMap<>(FocusField.class);
    private final Map<FocusField, String> taxRow = new EnumMap<>(FocusField.class);
    private TagSource tagSource = TagSource.NONE;
    private String resourceColumn = "";
    private String periodColumn = "";
    private boolean periodIsStated;

    private Mapping(VendorFormat format) {
        this.format = format;
    }

    static Mapping of(VendorFormat format) {
        return new Mapping(format);
    }

    /** Declares a source column. */
    Mapping column(String name, ValueForm form, SourceColumn.Need need, String... headers) {
        columns.put(name, new SourceColumn(name, form, need, List.of(headers)));
        return this;
    }

    /** Declares an optional text column. */
    Mapping text(String name, String... headers) {
        return column(name, ValueForm.TEXT, SourceColumn.Need.OPTIONAL, headers);
    }

    /** A text key named like its first column: the first filled one of the columns. */
    Mapping key(String... sources) {
        return field(sources[0], Transform.TEXT, sources);
    }

    /** Some text of the group, named like its column. */
    Mapping any(String source) {
        return field(source, Transform.ANY, source);
    }

    /** Some text of the group, named like its column, that says the name of a key: it may be read once for each value. */
    Mapping nameOf(String key, String source) {
        rowFields.add(new RowField(source, Transform.ANY, List.of(source), key));
        return this;
    }

    /** A sum named like its first column. */
    Mapping sum(String... sources) {
        return field(sources[0], Transform.SUM, sources);
    }

    /** A row field. */
    Mapping field(String name, Transform transform, String... sources) {
        rowFields.add(new RowField(name, transform, List.of(sources), ""));
        return this;
    }

    /** SQL over row fields for a FOCUS field. */
    Mapping focus(FocusField field, String sql) {
        focusFields.put(field, sql);
        return this;
    }

    /** Overrides that make a second row of kind tax out of a group that has a tax amount in the given field. */
    Mapping taxFrom(String taxField) {
        taxRow.put(FocusField.KIND, "'TAX'");
        taxRow.put(FocusField.VENDOR_CHARGE_TYPE, "'Tax'");
        taxRow.put(FocusField.CATEGORY, "'Tax'");
        taxRow.put(FocusField.BILLED, taxField);
        taxRow.put(FocusField.LIST, taxField);
        taxRow.put(FocusField.CONTRACTED, taxField);
        taxRow.put(FocusField.EFFECTIVE, taxField);
        taxRow.put(FocusField.PRICING_QUANTITY, "NULL::DECIMAL(38,21)");
        taxRow.put(FocusField.CONSUMED_QUANTITY, "NULL::DECIMAL(38,21)");
        taxRow.put(FocusField.CREDIT_PERCENT, "NULL::DECIMAL(38,18)");
        // The detail elsewhere is before tax: the tax of a joined line is in no other file.
        taxRow.put(FocusField.JOINED, "'0'");
        taxRow.put(FocusField.VENDOR_ROWS, "0");
        return this;
    }

    Mapping tags(TagSource source) {
        tagSource = source;
        return this;
    }

    /** The column whose text is the resource. */
    Mapping resource(String source) {
        resourceColumn = source;
        return this;
    }

    /** The column that holds the start of the billing period. */
    Mapping period(String source) {
        periodColumn = source;
        return this;
    }

    /** The files carry no billing period; the stated one is used, or the latest month of charges per invoice. */
    Mapping periodByInvoice() {
        periodIsStated = true;
        return this;
    }

    VendorFormat format() {
        return format;
    }

    Map<String, SourceColumn> columns() {
        return columns;
    }

    List<RowField> rowFields() {
        return rowFields;
    }

    /** SQL of a FOCUS field, its default where the format says nothing. */
    String focus(FocusField field) {
        String sql = focusFields.getOrDefault(field, field.byDefault());
        if (sql == null) {
            throw new IllegalStateException(format + " maps no " + field);
        }
        return sql;
    }

    /** Overrides for the tax row; empty when the format has no tax cell. */
    Map<FocusField, String> taxRow() {
        return taxRow;
    }

    TagSource tagSource() {
        return tagSource;
    }

    String resourceColumn() {
        return resourceColumn;
    }

    String periodColumn() {
        return periodColumn;
    }

    boolean isPeriodByInvoice() {
        return periodIsStated;
    }
}
