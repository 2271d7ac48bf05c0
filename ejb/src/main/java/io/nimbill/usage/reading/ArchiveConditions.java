package io.nimbill.usage.reading;

import io.nimbill.usage.DailyRowKey;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.SliceKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The condition under which a row of FOCUS fields belongs to a daily row. */
final class ArchiveConditions {
    /** Codes longer than this are stored as their beginning and the hash of the whole. */
    private static final int CODE_LENGTH = 190;

    private final Plan plan;

    ArchiveConditions(Plan plan) {
        this.plan = plan;
    }

    String of(SliceKey slice, DailyRowKey key) {
        List<String> conditions = new ArrayList<>();
        texts(key).forEach((field, text) -> {
            if (text != null) {
                conditions.add(equal(field.column(), text));
            }
        });
        for (int i = 0; i < Dimension.CHARGE.keyFields().size(); i++) {
            conditions.add(
                    equal(Dimension.CHARGE.keyFields().get(i), key.charge().get(i)));
        }
        conditions.add("day = DATE '" + key.usageDay() + "'");
        conditions.add("end_day = DATE '" + key.chargePeriodEnd() + "'");
        conditions.add(number(FocusField.LINE_RATE, key.lineRate()));
        conditions.add(number(FocusField.CREDIT_PERCENT, key.creditPercent()));
        conditions.add(number(FocusField.LIST_UNIT_PRICE, key.listUnitPrice()));
        of(slice, conditions);
        return String.join(" AND ", conditions);
    }

    /** A period that comes from the invoice needs no condition: the invoice is part of the row's own key. */
    private void of(SliceKey slice, List<String> conditions) {
        if (!plan.mapping().isPeriodByInvoice()) {
            conditions.add("period_start = DATE '" + slice.periodStart() + "'");
        }
        if (slice.payer() != null) {
            conditions.add(equal("(provider || '/' || billing_account_id)", slice.payer()));
        }
    }

    private static Map<FocusField, String> texts(DailyRowKey key) {
        Map<FocusField, String> texts = new LinkedHashMap<>();
        texts.put(FocusField.SUB_ACCOUNT_ID, key.subAccountId());
        texts.put(FocusField.TENANT_ID, key.tenantId());
        texts.put(FocusField.SERVICE_CODE, key.serviceCode());
        texts.put(FocusField.SKU_ID, key.skuId());
        texts.put(FocusField.REGION_ID, key.regionId());
        texts.put(FocusField.PRICING_UNIT, key.pricingUnit());
        texts.put(FocusField.COMMITMENT_ID, key.commitmentId());
        texts.put(FocusField.VENDOR_INVOICE_ID, key.vendorInvoiceId());
        texts.put(FocusField.TAG_VALUES, key.tagValues());
        texts.put(FocusField.RESOURCE_ID, key.resourceId());
        texts.put(FocusField.CURRENCY, key.currency());
        return texts;
    }

    private static String equal(String column, String text) {
        boolean shortened = text.length() == CODE_LENGTH;
        String compared = shortened
                ? "CASE WHEN length(" + column + ") > " + CODE_LENGTH + " THEN left(" + column + ", "
                        + (CODE_LENGTH - 65) + ") || '#' || sha256(" + column + ") ELSE " + column + " END"
                : column;
        return compared + " = " + Engine.literal(text);
    }

    private static String number(FocusField field, BigDecimal value) {
        return field.column()
                + (value == null ? " IS NULL" : " = CAST('" + value.toPlainString() + "' AS DECIMAL(38,18))");
    }
}
