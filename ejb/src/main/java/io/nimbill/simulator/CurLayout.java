package io.nimbill.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The two forms of the AWS Cost and Usage Report: the legacy one, and CUR 2.0 made from the same cells. */
final class CurLayout {

    private static final Map<String, String> SNAKE_EXCEPTIONS = Map.of(
            "reservation/ReservationARN", "reservation_reservation_a_r_n",
            "savingsPlan/SavingsPlanARN", "savings_plan_savings_plan_a_r_n");

    private CurLayout() {}

    static Layout legacy(SimulationPlan plan) {
        return layout(new CurColumns(plan).all());
    }

    /** CUR 2.0: the same names in snake case; what varied from month to month sits in map columns. */
    static Layout dataExport(SimulationPlan plan) {
        List<Column> columns = new ArrayList<>();
        for (Column column : new CurColumns(plan).all()) {
            if (!column.name().startsWith("resourceTags/") && !isInProductMap(column.name())) {
                columns.add(column.renamed(snakeCase(column.name())));
            }
        }
        columns.addAll(maps(plan));
        return layout(columns);
    }

    private static Layout layout(List<Column> columns) {
        return new Layout(
                List.copyOf(columns),
                Account::id,
                CloudService::code,
                charge -> charge.word(DeliveryFormat.Dialect.CUR));
    }

    private static List<Column> maps(SimulationPlan plan) {
        Text none = Text.of("{}");
        return List.of(
                Column.constant("bill_payer_account_name", Text.of(plan.reportName() + "-payer")),
                Column.text("line_item_usage_account_name", line -> line.account.name()),
                Column.typed(
                        "product",
                        Column.Type.MAP,
                        line -> line.sku == null
                                ? Text.of("{\"product_name\":\"" + line.service.name() + "\"}")
                                : line.sku.productJson()),
                Column.typed(
                        "resource_tags",
                        Column.Type.MAP,
                        line -> line.resource == null
                                ? none
                                : line.resource.tags().curJson()),
                Column.typed("cost_category", Column.Type.MAP, line -> none),
                Column.typed("discount", Column.Type.MAP, line -> none));
    }

    private static boolean isInProductMap(String name) {
        return List.of("product/ProductName", "product/region", "product/servicename")
                .contains(name);
    }

    private static String snakeCase(String name) {
        String exception = SNAKE_EXCEPTIONS.get(name);
        return exception != null
                ? exception
                : name.replace("/", "_")
                        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT);
    }
}
