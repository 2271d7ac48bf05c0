package io.nimbill.usage;

import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** The files of deliveries and, of refused ones, their defects; in the caller's transaction. */
@ApplicationScoped
class DeliveryParts {

    private static final int LONGEST = 1000;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    List<StagedPart> of(Delivery delivery) {
        return Sql.on(callersTransaction)
                .list(
                        row -> new StagedPart(
                                row.getInt("ordinal"),
                                row.getString("name"),
                                row.getLong("bytes"),
                                row.getString("sha256"),
                                Sql.number(row, "file_rows")),
                        "SELECT ordinal, name, bytes, sha256, file_rows FROM delivery_part WHERE delivery_id = ? ORDER BY ordinal",
                        delivery.id());
    }

    void replace(long deliveryId, List<StagedPart> parts) {
        Sql sql = Sql.on(callersTransaction);
        sql.update("DELETE FROM delivery_part WHERE delivery_id = ?", deliveryId);
        for (StagedPart part : parts) {
            sql.update(
                    "INSERT INTO delivery_part (delivery_id, ordinal, name, bytes, sha256, file_rows)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    deliveryId,
                    part.ordinal(),
                    cut(part.name(), 500),
                    part.bytes(),
                    part.sha256(),
                    part.statedRows());
        }
    }

    void replaceDefects(long deliveryId, List<Defect> defects) {
        Sql sql = Sql.on(callersTransaction);
        sql.update("DELETE FROM delivery_defect WHERE delivery_id = ?", deliveryId);
        int ordinal = 0;
        for (Defect defect : defects) {
            sql.update(
                    "INSERT INTO delivery_defect (delivery_id, ordinal, file, line, column_name, message, remedy, said)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    deliveryId,
                    ++ordinal,
                    cut(defect.file(), 500),
                    defect.line() == 0 ? null : defect.line(),
                    cut(defect.column(), 190),
                    cut(defect.message(), LONGEST),
                    cut(defect.remedy(), LONGEST),
                    Saying.list(List.of(defect.what(), defect.mending())).stored());
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }
}
