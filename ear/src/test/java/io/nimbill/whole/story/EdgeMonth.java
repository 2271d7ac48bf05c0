package io.nimbill.whole.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.BuyerFigure;
import io.nimbill.analysis.ClientMonth;
import io.nimbill.analysis.CostAnalysis;
import io.nimbill.analysis.CostFilter;
import io.nimbill.analysis.LevelFigure;
import io.nimbill.analysis.MarginTotal;
import io.nimbill.analysis.SellerTree;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.analysis.TreeNode;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceSum;
import io.nimbill.invoice.UnbilledCharge;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** What the two sides of an edge read of a month on their pages, and what they will find on documents. */
@ApplicationScoped
public class EdgeMonth {

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private CostAnalysis costs;

    @Inject
    private ClientMonth clientMonth;

    @Inject
    private SellerTree tree;

    @Inject
    private UnbilledCharges unbilled;

    @Inject
    private InvoiceDirectory documents;

    /** Home, costs, tree, purchases, unbilled plus invoiced: one number, in whole cents. */
    void requireOneNumber(Party seller, Party buyer, YearMonth month) {
        String buyerId = buyer.publicId().prefixed("pty");
        CostFilter sale =
                new CostFilter(month, null, seller.publicId().prefixed("pty"), null, null, null, buyerId, null, null);
        BigDecimal due;
        try (CurrentCaller.Acting looking = currentCaller.begin(caller(seller))) {
            due = sum(
                            unbilled.ofBuyer(buyer.publicId()).stream()
                                    .filter(charge -> charge.periodStart().equals(month.atDay(1)))
                                    .toList(),
                            UnbilledCharge::amount)
                    .add(sum(
                            documents.sums(InvoiceFilter.none()
                                    .soldBy(seller.publicId())
                                    .boughtBy(buyer.publicId())),
                            InvoiceSum::netAmount));
            assertThat(sum(costs.byServiceAndDay(sale), day -> day.figure().sales()))
                    .as("cost page of the seller")
                    .isEqualByComparingTo(due);
            assertThat(costs.byServiceAndDay(sale)).allSatisfy(EdgeMonth::requireWholeCents);
            assertThat(sum(costs.byBuyer(sale), (BuyerFigure line) -> line.figure()
                            .sales()))
                    .as("sales to the buyer")
                    .isEqualByComparingTo(due);
            assertThat(bought(buyerId, month)).as("tree of the seller").isEqualByComparingTo(due);
        }
        try (CurrentCaller.Acting looking = currentCaller.begin(caller(buyer))) {
            if (buyer.kind() == PartyKind.CLIENT) {
                assertThat(sum(clientMonth.byServiceAndDay(month), day -> day.figure()
                                .sales()))
                        .as("home of the client")
                        .isEqualByComparingTo(due);
                return;
            }
            assertThat(bought(buyerId, month)).as("tree of the buyer").isEqualByComparingTo(due);
            assertThat(sum(costs.byServiceAndDay(CostFilter.ofSeller(month, buyerId)), day -> day.figure()
                            .cost()))
                    .as("cost on the buyer's home")
                    .isEqualByComparingTo(due);
        }
    }

    /** Margins of a branch in which nothing is absorbed: what its clients pay less what it paid itself. */
    void requireMarginsAddUp(Party top, YearMonth month) {
        try (CurrentCaller.Acting looking = currentCaller.begin(caller(top))) {
            List<LevelFigure> levels = costs.byLevel(month);
            BigDecimal margins = sum(LevelFigure.totals(levels), MarginTotal::marginAfter);
            BigDecimal toClients = sum(
                    tree.ofMonth(month).stream()
                            .filter(node -> node.kind().equals("CLIENT"))
                            .toList(),
                    TreeNode::bought);
            assertThat(margins)
                    .isEqualByComparingTo(
                            toClients.subtract(bought(top.publicId().prefixed("pty"), month)));
        }
    }

    private BigDecimal bought(String party, YearMonth month) {
        return sum(
                tree.ofMonth(month).stream()
                        .filter(node -> node.id().equals(party))
                        .toList(),
                TreeNode::bought);
    }

    private static void requireWholeCents(ServiceDay day) {
        assertThat(day.figure().sales().stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
    }

    private static <T> BigDecimal sum(List<T> things, Function<T, BigDecimal> amount) {
        return things.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Caller caller(Party party) {
        Role role =
                switch (party.kind()) {
                    case OPERATOR -> Role.ADMINISTRATOR;
                    case DISTRIBUTOR, RESELLER -> Role.RESELLER_ADMINISTRATOR;
                    case CLIENT -> Role.CLIENT_ADMINISTRATOR;
                };
        Place place = new Place(party.id(), party.kind(), party.path());
        return new Caller(null, "usr_story", "Story", place, role, role.permissions(), new Origin("story", null));
    }
}
