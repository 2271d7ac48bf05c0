package io.nimbill.web.api;

import io.nimbill.analysis.ChargeKey;
import io.nimbill.work.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The id of a stored charge. Charges are bulk and have no public id of their own; theirs is their key, written so that
 * nobody takes it for something to be put together by hand.
 */
final class ChargeIds {

    private static final String PREFIX = "chg_";

    private ChargeIds() {}

    static String of(ChargeKey key) {
        String text = String.join(
                "|",
                key.periodStart().toString(),
                key.dataset(),
                key.account(),
                Integer.toString(key.rowNo()),
                Integer.toString(key.level()));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NotFound for what is no id of a charge: such a charge never was */
    static ChargeKey parse(String id) {
        try {
            if (!id.startsWith(PREFIX)) {
                throw new NotFound();
            }
            byte[] text = Base64.getUrlDecoder().decode(id.substring(PREFIX.length()));
            String[] parts = new String(text, StandardCharsets.UTF_8).split("\\|", -1);
            return new ChargeKey(
                    LocalDate.parse(parts[0]),
                    Ids.inPath(Ids.DATASET, parts[1]).prefixed(Ids.DATASET),
                    Ids.inPath(Ids.CLOUD_ACCOUNT, parts[2]).prefixed(Ids.CLOUD_ACCOUNT),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NotFound();
        }
    }
}
