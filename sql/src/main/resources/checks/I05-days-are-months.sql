-- I5 The days of a month add up to the month.
SELECT seller_id, usage_month, cloud_account_id, line_no, bought, sold
FROM charge_month
WHERE sold <> COALESCE(sold_01, 0) + COALESCE(sold_02, 0) + COALESCE(sold_03, 0) + COALESCE(sold_04, 0) + COALESCE(sold_05, 0)
        + COALESCE(sold_06, 0) + COALESCE(sold_07, 0) + COALESCE(sold_08, 0) + COALESCE(sold_09, 0) + COALESCE(sold_10,
        0) + COALESCE(sold_11, 0) + COALESCE(sold_12, 0) + COALESCE(sold_13, 0) + COALESCE(sold_14, 0) +
        COALESCE(sold_15, 0) + COALESCE(sold_16, 0) + COALESCE(sold_17, 0) + COALESCE(sold_18, 0) + COALESCE(sold_19, 0)
        + COALESCE(sold_20, 0) + COALESCE(sold_21, 0) + COALESCE(sold_22, 0) + COALESCE(sold_23, 0) + COALESCE(sold_24,
        0) + COALESCE(sold_25, 0) + COALESCE(sold_26, 0) + COALESCE(sold_27, 0) + COALESCE(sold_28, 0) +
        COALESCE(sold_29, 0) + COALESCE(sold_30, 0) + COALESCE(sold_31, 0)
   OR bought <> COALESCE(bought_01, 0) + COALESCE(bought_02, 0) + COALESCE(bought_03, 0) + COALESCE(bought_04, 0) +
        COALESCE(bought_05, 0) + COALESCE(bought_06, 0) + COALESCE(bought_07, 0) + COALESCE(bought_08, 0) +
        COALESCE(bought_09, 0) + COALESCE(bought_10, 0) + COALESCE(bought_11, 0) + COALESCE(bought_12, 0) +
        COALESCE(bought_13, 0) + COALESCE(bought_14, 0) + COALESCE(bought_15, 0) + COALESCE(bought_16, 0) +
        COALESCE(bought_17, 0) + COALESCE(bought_18, 0) + COALESCE(bought_19, 0) + COALESCE(bought_20, 0) +
        COALESCE(bought_21, 0) + COALESCE(bought_22, 0) + COALESCE(bought_23, 0) + COALESCE(bought_24, 0) +
        COALESCE(bought_25, 0) + COALESCE(bought_26, 0) + COALESCE(bought_27, 0) + COALESCE(bought_28, 0) +
        COALESCE(bought_29, 0) + COALESCE(bought_30, 0) + COALESCE(bought_31, 0)
