-- What a vendor's invoice asks for, as people or programs read it there. vendor_invoice: its number; '' = the whole month's
-- bill. Where the files say another sum, the difference is a row of its own.
CREATE TABLE vendor_bill_total (
  partner_account_id BIGINT         NOT NULL,
  period_start       DATE           NOT NULL,
  vendor_invoice     VARCHAR(190)   NOT NULL,
  currency           CHAR(3)        NOT NULL,
  total              DECIMAL(38,27) NOT NULL,
  stated_at          DATETIME(6)    NOT NULL,
  stated_by          VARCHAR(190)   NOT NULL,
  PRIMARY KEY (partner_account_id, period_start, vendor_invoice, currency),
  CONSTRAINT vendor_bill_total_account_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);
