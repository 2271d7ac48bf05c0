-- Each run asks for the drafts that are still open: without a key it would read every draft there ever was.
ALTER TABLE invoice_draft ADD KEY invoice_draft_open (state, billing_account_id);
