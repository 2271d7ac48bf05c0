package io.nimbill.whole.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a telephone does: keeps the key that was typed and shows codes by the time (RFC 6238). */
public final class Authenticator {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;

    /** {@code typed} in groups of four, as the page shows it. */
    public Authenticator(String typed) {
        String text = typed.replace(" ", "");
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int held = 0;
        int count = 0;
        for (char each : text.toCharArray()) {
            held = held << 5 | DIGITS.indexOf(each);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (held >> count));
                held &= (1 << count) - 1;
            }
        }
        key = bytes.array();
    }

    /** The code of a moment. */
    public String codeAt(Instant moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(moment.getEpochSecond() / 30).array());
            int offset = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
