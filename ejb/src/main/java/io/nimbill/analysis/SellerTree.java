package io.nimbill.analysis;

import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The viewer's branch of the seller tree with the month's purchases, sales, margin and unbilled amount per node. */
@Stateless
public class SellerTree {

    private record Node(
            long id, String publicId, String parentId, String name, String kind, LocalDate closedOn, String currency) {}

    private record Sale(long sellerId, long buyerId, CostFigure figure) {}

    private record Words(long partyId, String currency) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @EJB
    private UnbilledCharges unbilled;

    @Inject
    private Viewpoint viewpoint;

    /** Nodes from the top down, each before those under it; without their amounts for those who may not see margins. */
    @Requires(Permission.VIEW_PARTIES)
    public List<TreeNode> ofMonth(YearMonth month) {
        if (!viewpoint.seesMargin()) {
            return nodes().stream().map(SellerTree::bare).toList();
        }
        Map<Words, CostFigure> sold = new HashMap<>();
        Map<Words, BigDecimal> bought = new HashMap<>();
        for (Sale sale : sales(month)) {
            String currency = sale.figure().currency();
            sold.merge(new Words(sale.sellerId(), currency), sale.figure(), CostFigure::plus);
            bought.merge(new Words(sale.buyerId(), currency), sale.figure().sales(), BigDecimal::add);
        }
        Map<Words, BigDecimal> due = new HashMap<>();
        unbilled.ofBranch().stream()
                .filter(charge -> month.equals(YearMonth.from(charge.periodStart())))
                .forEach(charge ->
                        due.merge(new Words(charge.buyerId(), charge.currency()), charge.amount(), BigDecimal::add));
        List<TreeNode> tree = new ArrayList<>();
        for (Node node : nodes()) {
            for (String currency : currencies(node, List.of(sold.keySet(), bought.keySet(), due.keySet()))) {
                Words words = new Words(node.id(), currency);
                tree.add(line(node, currency, bought.get(words), sold.get(words), due.get(words)));
            }
        }
        return tree;
    }

    private static TreeNode line(Node node, String currency, BigDecimal bought, CostFigure sold, BigDecimal due) {
        boolean client = "CLIENT".equals(node.kind());
        boolean operator = "OPERATOR".equals(node.kind());
        return new TreeNode(
                node.publicId(),
                node.parentId(),
                node.name(),
                node.kind(),
                node.closedOn(),
                currency,
                operator ? null : orZero(bought),
                client ? null : sold == null ? CostFigure.zero(currency) : sold,
                operator ? null : orZero(due));
    }

    private static TreeNode bare(Node node) {
        return new TreeNode(
                node.publicId(),
                node.parentId(),
                node.name(),
                node.kind(),
                node.closedOn(),
                node.currency(),
                null,
                null,
                null);
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Set<String> currencies(Node node, List<Set<Words>> words) {
        Set<String> found = new LinkedHashSet<>();
        words.forEach(set -> set.stream()
                .filter(word -> word.partyId() == node.id())
                .map(Words::currency)
                .sorted()
                .forEach(found::add));
        return found.isEmpty() ? Set.of(node.currency()) : found;
    }

    private List<Node> nodes() {
        return Query.of("""
                        SELECT p.id, CONCAT('pty_', p.public_id) AS public_id, p.legal_name, p.kind, p.closed_on, p.currency,
                               CASE WHEN p.id = ? THEN NULL ELSE CONCAT('pty_', above.public_id) END AS parent_id
                        FROM party p LEFT JOIN party above ON above.id = p.parent_id
                        WHERE p.path LIKE ?
                        ORDER BY p.depth, p.legal_name""", viewpoint.partyId(), viewpoint.branch())
                .list(
                        source,
                        row -> new Node(
                                row.getLong("id"),
                                row.getString("public_id"),
                                row.getString("parent_id"),
                                row.getString("legal_name"),
                                row.getString("kind"),
                                Sql.day(row, "closed_on"),
                                row.getString("currency")));
    }

    /** What was sold in the branch or bought at its top; the seller above is no node of the branch, its cost is dropped. */
    private List<Sale> sales(YearMonth month) {
        return RoundedCharges.sold(
                        "SELECT t.seller_id, t.buyer_id, t.currency, SUM(t.cost) AS cost, SUM(t.sales) AS sales",
                        month,
                        edges -> edges.then(
                                "AND (seller.path LIKE ? OR k.buyer_id = ?)", viewpoint.branch(), viewpoint.partyId()),
                        "")
                .then("GROUP BY t.seller_id, t.buyer_id, t.currency")
                .list(
                        source,
                        row -> new Sale(
                                row.getLong("seller_id"),
                                row.getLong("buyer_id"),
                                new CostFigure(
                                        row.getString("currency"),
                                        row.getBigDecimal("cost"),
                                        row.getBigDecimal("sales"))));
    }
}
