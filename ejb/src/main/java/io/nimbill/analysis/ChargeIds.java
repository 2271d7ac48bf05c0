package io.nimbill.analysis;

import io.nimbill.secret.SealedIds;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The ids of stored charges, {@code chg_…}. Charges are bulk and have no public id of their own; theirs is their key,
 * sealed: it would tell a buyer how many sellers stand above it.
 */
@ApplicationScoped
public class ChargeIds {

    private static final String PREFIX = "chg_";
    private static final String KIND = "charge";
    private static final String DATASET = "dts";
    private static final String ACCOUNT = "cla";
    private static final int ID_BYTES = 16;
    private static final int BYTES = Integer.BYTES + ID_BYTES + ID_BYTES + Integer.BYTES + Integer.BYTES;

    private SealedIds ids;

    /** For the container. */
    protected ChargeIds() {}

    /** With the key of the installation. */
    @Inject
    public ChargeIds(SealedIds ids) {
        this.ids = ids;
    }

    /** The id of a charge, the same every time and of the same length for all charges. */
    public String of(ChargeKey key) {
        byte[] content = ByteBuffer.allocate(BYTES)
                .putInt(Math.toIntExact(key.periodStart().toEpochDay()))
                .put(bytes(DATASET, key.dataset()))
                .put(bytes(ACCOUNT, key.account()))
                .putInt(key.rowNo())
                .putInt(key.level())
                .array();
        return PREFIX + ids.seal(content, KIND);
    }

    /**
     * The charge that an id names.
     *
     * @throws NotFound for what is no id of a charge: such a charge never was
     */
    public ChargeKey parse(String id) {
        if (id == null || !id.startsWith(PREFIX)) {
            throw new NotFound();
        }
        byte[] content = ids.open(id.substring(PREFIX.length()), KIND).orElseThrow(NotFound::new);
        ByteBuffer parts = ByteBuffer.wrap(content);
        return new ChargeKey(
                LocalDate.ofEpochDay(parts.getInt()),
                text(DATASET, parts),
                text(ACCOUNT, parts),
                parts.getInt(),
                parts.getInt());
    }

    private static byte[] bytes(String prefix, String id) {
        return HexFormat.of().parseHex(PublicId.required(prefix, id).value());
    }

    private static String text(String prefix, ByteBuffer parts) {
        byte[] id = new byte[ID_BYTES];
        parts.get(id);
        return new PublicId(HexFormat.of().formatHex(id)).prefixed(prefix);
    }
}
