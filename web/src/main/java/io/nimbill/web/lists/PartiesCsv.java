package io.nimbill.web.lists;

import io.nimbill.analysis.SellerTree;
import io.nimbill.analysis.TreeNode;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The viewer's branch of the seller tree with a month's figures. */
@RequestScoped
class PartiesCsv implements CsvList {

    @Inject
    private SellerTree tree;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<TreeNode> columns = new CsvColumns<TreeNode>()
                .text("tree.party", TreeNode::name)
                .text("list.sort-of-party", row -> show.word("party", row.kind()))
                .number("tree.bought", TreeNode::bought)
                .number(
                        "tree.sold",
                        row -> row.sold() == null ? null : row.sold().sales())
                .number(
                        "metric.margin",
                        row -> row.sold() == null ? null : row.sold().margin())
                .number("tree.unbilled", TreeNode::unbilled)
                .text("party.currency", TreeNode::currency)
                .day("list.closed", TreeNode::closedOn);
        sheet.all(columns, tree.ofMonth(filters.month()));
    }
}
