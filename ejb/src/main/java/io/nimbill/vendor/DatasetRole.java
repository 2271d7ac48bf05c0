package io.nimbill.vendor;

/** Whether a dataset's rows are billed, or only compared with those that are. */
public enum DatasetRole {
    BILLING,
    CHECK
}
