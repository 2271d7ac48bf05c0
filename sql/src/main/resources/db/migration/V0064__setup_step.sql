-- How far the first run has come. step: BEGUN, then COMPANY, PROVIDERS, BILLING once they are behind.
CREATE TABLE setup_step (
  step        VARCHAR(16)  NOT NULL,
  put_off     BOOLEAN      NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(190) NOT NULL,
  PRIMARY KEY (step)
);
