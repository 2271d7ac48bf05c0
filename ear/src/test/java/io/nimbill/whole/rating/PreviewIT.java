package io.nimbill.whole.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.VersionState;
import io.nimbill.rating.Preview;
import io.nimbill.rating.PreviewFigure;
import io.nimbill.rating.Previews;
import io.nimbill.rating.UsageRating;
import io.nimbill.usage.DeliveryDecisions;
import io.nimbill.usage.DeliveryMoves;
import io.nimbill.whole.InServer;
import io.nimbill.whole.Rows;
import io.nimbill.whole.intake.Intake;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a delivery or a price change would do is seen before it is let in, comes true, and changes nothing before. */
@InServer
class PreviewIT {

    private static final String EARLIER = "aws-cur-legacy/koku-2023-06-01-not-final.csv";

    @Inject
    private RatedMonth month;

    @Inject
    private Intake intake;

    @Inject
    private UsageRating rating;

    @Inject
    private PriceWriting writing;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private Previews previews;

    @Inject
    private DeliveryMoves moves;

    @Inject
    private DeliveryDecisions decisions;

    @BeforeEach
    void a_month_of_usage() {
        month.open();
    }

    @AfterEach
    void nobody_asks_any_more() {
        month.sql().update("DELETE FROM preview_limit");
        month.close();
    }

    @Test
    void a_price_change_above_the_amount_is_seen_and_named_before_it_prices_anything() {
        PriceBook book = month.sell();
        rate();
        Rows.vendorPeriod(month.dataset().partnerAccountId(), RatedMonth.PERIOD, "OPEN")
                .insert(month.sql());
        ask(month.reseller().id(), "10");
        PriceBookVersion draft = writing.draft(book.publicId(), RatedMonth.PERIOD);
        writing.removeRule(directory.rules(draft.publicId()).get(0).publicId());
        writing.addRule(draft.publicId(), RatedMonth.plus("50"));
        refused(draft, null, "preview-needed");

        List<String> charges = month.dispositions();
        previews.ofVersion(draft.publicId(), null);
        Preview preview = ended(previews.latestOfVersion(draft.publicId()).orElseThrow());
        assertThat(month.dispositions()).as("no charge changes").isEqualTo(charges);
        assertThat(preview.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.buyerId()).isEqualTo(month.client().publicId().prefixed("pty"));
            assertThat(figure.salesBefore()).isEqualByComparingTo("178.2");
            assertThat(figure.salesAfter()).isEqualByComparingTo("222.75");
            assertThat(figure.margin()).isEqualByComparingTo("44.55");
            assertThat(figure.accounts()).isEqualTo(1);
            assertThat(figure.issued()).isFalse();
        });
        assertThat(preview.moved()).isEqualByComparingTo("44.55");
        assertThat(preview.above()).isTrue();

        refused(draft, null, "activation-moves");
        refused(draft, "44.54", "activation-moves");
        writing.activate(draft.publicId(), new BigDecimal("44.55"));
        assertThat(directory.version(draft.publicId()).state()).isEqualTo(VersionState.ACTIVE);
    }

    @Test
    void a_draft_that_changed_is_previewed_again_and_what_was_said_comes_true() {
        PriceBook book = month.sell();
        rate();
        Rows.vendorPeriod(month.dataset().partnerAccountId(), RatedMonth.PERIOD, "OPEN")
                .insert(month.sql());
        ask(month.reseller().id(), "1000");
        PriceBookVersion draft = writing.draft(book.publicId(), RatedMonth.PERIOD);
        previews.ofVersion(draft.publicId(), null);
        assertThat(ended(previews.latestOfVersion(draft.publicId()).orElseThrow())
                        .figures())
                .as("the same rules")
                .isEmpty();
        writing.removeRule(directory.rules(draft.publicId()).get(0).publicId());
        writing.addRule(draft.publicId(), RatedMonth.plus("30"));
        assertThat(previews.latestOfVersion(draft.publicId()).orElseThrow().outdated())
                .isTrue();
        refused(draft, null, "preview-needed");

        previews.ofVersion(draft.publicId(), null);
        PreviewFigure said = ended(previews.latestOfVersion(draft.publicId()).orElseThrow())
                .figures()
                .get(0);
        month.sql().update("UPDATE rating_epoch SET value = value + 1 WHERE id = 1");
        assertThat(previews.latestOfVersion(draft.publicId()).orElseThrow().outdated())
                .as("it stands for a day")
                .isFalse();
        age(draft, 2);
        assertThat(previews.latestOfVersion(draft.publicId()).orElseThrow().outdated())
                .isTrue();
        refused(draft, null, "preview-needed");
        age(draft, -2);
        writing.activate(draft.publicId());
        rate();
        assertThat(said.salesAfter())
                .as("below the amount nobody is asked")
                .isEqualByComparingTo(sold(month.client().id()));
    }

    @Test
    void a_delivery_that_would_be_let_in_comes_to_what_rating_yields() {
        month.sell();
        rate();
        long held = heldBeside();
        PublicId id = publicId(held);
        previews.ofDelivery(id);
        Preview preview = ended(previews.latestOfDelivery(id).orElseThrow());
        assertThat(preview.figures())
                .extracting(PreviewFigure::buyerId)
                .containsExactly(
                        month.reseller().publicId().prefixed("pty"),
                        month.client().publicId().prefixed("pty"));
        assertThat(preview.moved())
                .as("what the operator sells, 100 dollars more at 0.9 and +10 %")
                .isEqualByComparingTo("99");

        ask(month.operator().id(), "98.99");
        assertThat(moves.objection(held, DeliveryMoves.Progress.UNTOLD)
                        .orElseThrow()
                        .code())
                .isEqualTo("delivery.sales-move");
        ask(month.operator().id(), "99");
        assertThat(moves.objection(held, DeliveryMoves.Progress.UNTOLD)).isEmpty();

        long before = count(held);
        assertThat(previews.latestOfDelivery(id).orElseThrow().outdated()).isTrue();
        rate();
        assertThat(preview.figures().get(1).salesAfter())
                .isEqualByComparingTo(sold(month.client().id()));
        assertThat(preview.figures().get(0).salesAfter())
                .isEqualByComparingTo(sold(month.reseller().id()));
        count(before);
        forget(held, id);
        rate();
    }

    @Test
    void a_delivery_whose_cost_moves_more_than_the_amount_waits_with_its_preview() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        String first = Files.readString(Intake.sample(EARLIER));
        intake.upload(dataset, "1.csv", first.getBytes(StandardCharsets.UTF_8));
        long seller = month.sql()
                .one(
                        row -> row.getLong(1),
                        "SELECT p.seller_id FROM partner_account p JOIN dataset d ON d.partner_account_id = p.id"
                                + " WHERE d.public_id = ?",
                        dataset)
                .orElseThrow();
        ask(seller, "0");
        Intake.Imported newer =
                intake.upload(dataset, "2.csv", first.replace(",10,", ",11,").getBytes(StandardCharsets.UTF_8));
        assertThat(intake.state(newer.delivery())).isEqualTo("HELD");
        Preview preview = ended(previews.latestOfDelivery(newer.delivery()).orElseThrow());
        assertThat(preview.figures()).as("nobody has the accounts").isEmpty();
        assertThat(preview.outdated()).isFalse();

        PublicId operation = decisions.confirm(newer.delivery());
        assertThat(intake.await(operation).state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(intake.state(newer.delivery())).isEqualTo("CURRENT");
        assertThatThrownBy(() -> previews.ofDelivery(newer.delivery()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("delivery-not-held"));
    }

    /** A held version of the month with 100 dollars more on its last day of usage. */
    private long heldBeside() {
        Sql sql = month.sql();
        long held = 2_000_000 + month.dataset().id() * 10;
        long service = sql.one(
                        row -> row.getLong(1), "SELECT id FROM usage_service WHERE vendor_id = 1 AND code = 'compute'")
                .orElseThrow();
        Rows.delivery(held, month.dataset().id(), RatedMonth.PERIOD)
                .with("state", "HELD")
                .insert(sql);
        Object[][] rows = {
            RatedMonth.row(1, "2026-10-01", "USAGE", "10", "100.000000000000000000000000001"),
            RatedMonth.row(2, "2026-10-20", "USAGE", "10", "150"),
            RatedMonth.row(3, "2026-10-20", "TAX", null, "9.5")
        };
        for (Object[] row : rows) {
            Rows.dailyRow(RatedMonth.PERIOD, held, month.account().id(), (int) row[0], (LocalDate) row[1], service)
                    .with("charge_period_end", row[1])
                    .with("kind", row[2])
                    .with("currency", "USD")
                    .with("pricing_quantity", row[3])
                    .with("billed_cost", row[4])
                    .insert(sql);
        }
        Rows.deliveryAccount(held, month.account().id(), "held", rows.length)
                .with("billed_cost", new BigDecimal("259.500000000000000000000000001"))
                .insert(sql);
        return held;
    }

    /** A delivery is in force from now on; answers which was. */
    private long count(long delivery) {
        long before = month.sql()
                .one(
                        row -> row.getLong(1),
                        "SELECT delivery_id FROM current_delivery WHERE dataset_id = ?",
                        month.dataset().id())
                .orElseThrow();
        month.sql()
                .update(
                        "UPDATE current_delivery SET delivery_id = ? WHERE dataset_id = ?",
                        delivery,
                        month.dataset().id());
        return before;
    }

    private void forget(long delivery, PublicId id) {
        Sql sql = month.sql();
        sql.update(
                "DELETE f FROM preview_figure f JOIN preview v ON v.id = f.preview_id WHERE v.delivery_id = ?",
                delivery);
        sql.update("DELETE FROM preview WHERE delivery_id = ?", delivery);
        sql.update("UPDATE delivery SET state = 'REFUSED' WHERE public_id = ?", id);
    }

    private void age(PriceBookVersion draft, int days) {
        month.sql()
                .update(
                        "UPDATE preview SET requested_at = requested_at - INTERVAL ? DAY WHERE price_book_version_id = ?",
                        days,
                        draft.id());
    }

    private PublicId publicId(long delivery) {
        return month.sql()
                .one(row -> new PublicId(row.getString(1)), "SELECT public_id FROM delivery WHERE id = ?", delivery)
                .orElseThrow();
    }

    private void ask(long seller, String amount) {
        month.sql().update("DELETE FROM preview_limit WHERE seller_id = ?", seller);
        month.sql()
                .update(
                        "INSERT INTO preview_limit (seller_id, amount, currency, set_at, set_by)"
                                + " VALUES (?, ?, 'EUR', UTC_TIMESTAMP(6), 'test')",
                        seller,
                        new BigDecimal(amount));
    }

    private Preview ended(Preview asked) {
        Operation done = intake.await(asked.operation());
        assertThat(done.state()).as("%s", done.message()).isEqualTo(Operation.State.COMPLETED);
        Preview preview = asked.validFrom() == null
                ? previews.latestOfDelivery(deliveryOf(asked)).orElseThrow()
                : previews.latestOfVersion(versionOf(asked)).orElseThrow();
        assertThat(preview.isEnded()).isTrue();
        return preview;
    }

    private PublicId deliveryOf(Preview asked) {
        return subject(asked, "SELECT d.public_id FROM preview v JOIN delivery d ON d.id = v.delivery_id");
    }

    private PublicId versionOf(Preview asked) {
        return subject(
                asked, "SELECT d.public_id FROM preview v JOIN price_book_version d ON d.id = v.price_book_version_id");
    }

    private PublicId subject(Preview asked, String query) {
        return month.sql()
                .one(row -> new PublicId(row.getString(1)), query + " WHERE v.public_id = ?", asked.id())
                .orElseThrow();
    }

    private void refused(PriceBookVersion draft, String named, String code) {
        BigDecimal confirmed = named == null ? null : new BigDecimal(named);
        assertThatThrownBy(() -> writing.activate(draft.publicId(), confirmed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private BigDecimal sold(long buyer) {
        return month.sql()
                .one(
                        row -> row.getBigDecimal(1),
                        "SELECT SUM(amount) FROM charge_total WHERE dataset_id = ? AND buyer_id = ?",
                        month.dataset().id(),
                        buyer)
                .orElseThrow();
    }

    private void rate() {
        rating.rateAll(month.dataset().id(), RatedMonth.PERIOD, connection -> {});
    }
}
