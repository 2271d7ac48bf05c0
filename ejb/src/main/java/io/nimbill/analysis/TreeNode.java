package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A node of the seller tree with its month. All amounts are in {@code currency}, the one its seller bills it in; a node
 * that sells in more currencies has a line for each.
 *
 * @param id public id
 * @param parentId public id of the node above, null at the top of the viewer's branch
 * @param bought what it paid its seller this month; null for the operator, who has no seller
 * @param sold cost and sales towards its own buyers; null for a client
 * @param unbilled what of the month it will still be invoiced
 */
public record TreeNode(
        String id,
        String parentId,
        String name,
        String kind,
        LocalDate closedOn,
        String currency,
        BigDecimal bought,
        CostFigure sold,
        BigDecimal unbilled)
        implements Serializable {}
