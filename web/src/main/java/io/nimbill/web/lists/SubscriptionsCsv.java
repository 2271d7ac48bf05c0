package io.nimbill.web.lists;

import io.nimbill.subscription.SubscriptionDirectory;
import io.nimbill.subscription.SubscriptionRow;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What a party and all below it hold. */
@RequestScoped
class SubscriptionsCsv implements CsvList {

    @Inject
    private SubscriptionDirectory subscriptions;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        String party = choice.text("id") == null ? viewer.getPlaceId() : choice.text("id");
        CsvColumns<SubscriptionRow> columns = new CsvColumns<SubscriptionRow>()
                .text("subscription.client", SubscriptionRow::clientName)
                .text("subscription.offer", SubscriptionRow::offerName)
                .number("subscription.quantity", SubscriptionRow::quantity)
                .text(
                        "subscription.state",
                        row -> words.word("state", row.state().name()))
                .day("subscription.starts", SubscriptionRow::startsOn)
                .day("subscription.ends", SubscriptionRow::endsOn)
                .day("subscription.term-end", SubscriptionRow::termEnd);
        sheet.all(columns, subscriptions.below(PublicId.required("pty", party)));
    }
}
