package io.nimbill.usage.reading;

import io.nimbill.usage.Dimension;
import io.nimbill.usage.reading.RowField.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A series is what groups with equal texts make together: the same thing used on many days. Its texts are turned into
 * FOCUS fields and numbered once, not once a day; the numbers then go to the groups by the ordinal of their first row.
 */
final class SeriesSql {
    /** Ordinals of the first rows of the groups of a series. */
    static final String MEMBERS = "members";

    /** Whether a group of the series has a tax cell that is not zero. */
    static final String TAXED = "taxed";

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<FocusField> SLICE = List.of(
            FocusField.PROVIDER,
            FocusField.BILLING_ACCOUNT_ID,
            FocusField.BILLING_ACCOUNT_NAME,
            FocusField.PERIOD_START,
            FocusField.PERIOD_END);

    private final Plan plan;

    SeriesSql(Plan plan) {
        this.plan = plan;
    }

    /** The FOCUS fields that all groups of a series share: those of slices and dimensions. */
    static Set<FocusField> fields() {
        Set<FocusField> fields = EnumSet.copyOf(SLICE);
        for (Dimension dimension : Dimension.values()) {
            dimension.keyFields().forEach(name -> fields.add(FocusField.valueOf(name.toUpperCase(Locale.ROOT))));
            dimension.nameFields().forEach(name -> fields.add(FocusField.valueOf(name.toUpperCase(Locale.ROOT))));
        }
        return fields;
    }

    /** The row fields a series has: all that its FOCUS fields are computed from. */
    List<RowField> rowFields() {
        Set<String> words = words(fields());
        plan.rowFields().stream()
                .filter(field -> words.contains(field.name()) && field.transform() == Transform.ANY)
                .forEach(name -> words.add(name.argument()));
        if (plan.mapping().isPeriodByInvoice()) {
            words.addAll(List.of("charged", "invoice"));
        }
        return plan.rowFields().stream()
                .filter(field -> words.contains(field.name()))
                .toList();
    }

    /** The key fields that tell the groups of a series apart. */
    List<RowField> keysBeside() {
        List<RowField> fields = rowFields();
        return plan.rowFields().stream()
                .filter(field -> field.isKey() && !fields.contains(field))
                .toList();
    }

    /** Whether a row field is needed for what is computed for each group. */
    boolean isNeededByGroups(RowField field) {
        Set<FocusField> others = EnumSet.complementOf(EnumSet.copyOf(fields()));
        return words(others).contains(field.name());
    }

    private Set<String> words(Set<FocusField> fields) {
        Set<String> words = new HashSet<>();
        for (FocusField field : fields) {
            for (String sql :
                    Arrays.asList(plan.focus(field), plan.mapping().taxRow().getOrDefault(field, ""))) {
                Matcher word = WORD.matcher(sql);
                while (word.find()) {
                    words.add(word.group());
                }
            }
        }
        return words;
    }

    /**
     * Makes the table of the series of some groups.
     *
     * @param table its name
     * @param groups table or view of the groups
     * @param fields the row fields that the groups have, of those a series needs
     */
    String table(String table, String groups, List<RowField> fields) {
        List<String> selected = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (RowField field : fields) {
            boolean isName = field.transform() == Transform.ANY;
            selected.add(isName ? "max(" + field.name() + ") AS " + field.name() : field.name());
            if (!isName) {
                keys.add(field.name());
            }
        }
        selected.add("list(first_ordinal) AS " + MEMBERS);
        String tax = plan.mapping().taxRow().get(FocusField.BILLED);
        selected.add((tax == null ? "FALSE" : "bool_or(coalesce(" + tax + ", 0) <> 0)") + " AS " + TAXED);
        return "CREATE TABLE " + table + " AS SELECT " + String.join(", ", selected) + " FROM " + groups
                + (keys.isEmpty() ? "" : keys.stream().collect(Collectors.joining(", ", " GROUP BY ", "")));
    }
}
