/**
 * The job {@code issue-invoices}: drafts for every billing account, issues the drafts, renders the documents, seals the
 * books. Parameter {@code month}. A second run bills only what differs.
 */
package io.nimbill.batch.invoice;
