package io.nimbill.web.seller;

import io.nimbill.analysis.Completeness;
import io.nimbill.analysis.SellerTree;
import io.nimbill.analysis.TreeNode;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.primefaces.model.DefaultTreeNode;

/** The viewer's branch of the seller tree with a month's figures. */
@Named
@ViewScoped
public class TreeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "month")
    private String askedMonth;

    @Inject
    private SellerTree tree;

    @Inject
    private Completeness completeness;

    @Inject
    private Months months;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    private YearMonth month;
    private Listing listing;
    private DefaultTreeNode<TreeNode> root;
    private int parties;

    @PostConstruct
    void load() {
        month = months.chosenOrNewest(askedMonth);
        listing = choice.listing("parties").with("month", month);
        root = new DefaultTreeNode<>();
        Map<String, DefaultTreeNode<TreeNode>> placed = new HashMap<>();
        for (TreeNode node : tree.ofMonth(month)) {
            DefaultTreeNode<TreeNode> parent = placed.getOrDefault(node.parentId(), root);
            DefaultTreeNode<TreeNode> item = new DefaultTreeNode<>(node, parent);
            item.setExpanded(true);
            if (placed.putIfAbsent(node.id(), item) == null) {
                parties++;
            }
        }
    }

    public DefaultTreeNode<TreeNode> getRoot() {
        return root;
    }

    public Listing getListing() {
        return listing;
    }

    public YearMonth getMonth() {
        return month;
    }

    public List<YearMonth> getMonths() {
        return months.choices(month);
    }

    public List<VendorCompleteness> getVendors() {
        return viewer.may("VIEW_CHARGES") ? completeness.ofMonth(month) : List.of();
    }

    /** Whether there is nobody below the viewer yet. */
    public boolean isLonely() {
        return parties < 2;
    }
}
