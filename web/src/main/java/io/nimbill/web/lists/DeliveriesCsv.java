package io.nimbill.web.lists;

import io.nimbill.analysis.DeliveryRegister;
import io.nimbill.analysis.DeliveryRow;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.SaidWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Deliveries of vendors. */
@RequestScoped
class DeliveriesCsv implements CsvList {

    @Inject
    private DeliveryRegister deliveries;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Inject
    private SaidWords said;

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<DeliveryRow> columns = new CsvColumns<DeliveryRow>()
                .text("costs.vendor", DeliveryRow::vendorName)
                .text("vendors.account", DeliveryRow::partnerAccountName)
                .text("deliveries.dataset", DeliveryRow::datasetName)
                .text("delivery.identity", DeliveryRow::identity)
                .day("list.period-start", DeliveryRow::periodStart)
                .text("delivery.state", row -> show.word("state", row.state()))
                .text("delivery.format", row -> show.word("format", row.format()))
                .count("delivery.rows", DeliveryRow::fileRows)
                .count("delivery.daily-rows", DeliveryRow::dailyRows)
                .number("delivery.billed", DeliveryRow::billedCost)
                .text("party.currency", DeliveryRow::currency)
                .count("delivery.defects", DeliveryRow::defectCount)
                .moment("delivery.version", DeliveryRow::versionAt)
                .moment("delivery.received", DeliveryRow::receivedAt)
                .text("delivery.received-by", DeliveryRow::receivedBy)
                .text("list.message", row -> said.words(row.said(), row.message()));
        deliveries.each(filters.deliveries(), choice.sorting(), sheet.begin(columns));
    }
}
