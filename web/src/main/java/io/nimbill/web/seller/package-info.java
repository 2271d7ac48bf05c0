/**
 * Pages of everybody who sells, the operator's staff and resellers alike: home, cost and margin, the tree, parties,
 * invoices, cloud accounts, price books. What they may see is decided by the views they read, not here.
 */
package io.nimbill.web.seller;
