package io.nimbill.usage.reading;

import io.nimbill.usage.Dimension;
import io.nimbill.usage.DimensionFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a walk through daily rows needs of the texts behind the ordinals. Does not change. */
final class DimensionTexts {
    private final DimensionFiles dimensions;
    private final Map<Dimension, byte[][]> digests = new EnumMap<>(Dimension.class);
    private final List<String> subAccounts = new ArrayList<>();
    private final List<String> chargeTypes = new ArrayList<>();
    private final List<Boolean> invoiced = new ArrayList<>();

    DimensionTexts(DimensionFiles dimensions) {
        this.dimensions = dimensions;
        for (Dimension dimension : Dimension.values()) {
            digests.put(dimension, digests(dimension));
        }
        int word = Dimension.CHARGE.keyFields().indexOf("vendor_charge_type");
        dimensions.forEach(Dimension.ACCOUNT, (n, fields) -> subAccounts.add(fields.get(0)));
        dimensions.forEach(Dimension.CHARGE, (n, fields) -> chargeTypes.add(fields.get(word)));
        dimensions.forEach(
                Dimension.INVOICE, (n, fields) -> invoiced.add(!fields.get(0).isEmpty()));
    }

    private byte[][] digests(Dimension dimension) {
        byte[][] values = new byte[dimensions.count(dimension)][];
        MessageDigest digest = Sha256.digest();
        int keys = dimension.keyFields().size();
        dimensions.forEach(
                dimension,
                (ordinal, fields) -> values[ordinal] = digest.digest(
                        String.join("\u001f", fields.subList(0, keys)).getBytes(StandardCharsets.UTF_8)));
        return values;
    }

    /** SHA-256 of a value's key fields. */
    byte[] digest(Dimension dimension, int ordinal) {
        return digests.get(dimension)[ordinal];
    }

    int charges() {
        return chargeTypes.size();
    }

    String chargeType(int ordinal) {
        return chargeTypes.get(ordinal);
    }

    String subAccount(int ordinal) {
        return subAccounts.get(ordinal);
    }

    boolean isInvoiced(int ordinal) {
        return invoiced.get(ordinal);
    }
}
