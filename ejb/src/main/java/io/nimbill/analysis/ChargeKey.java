package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Names one stored charge without its database ids.
 *
 * @param dataset {@code dts_…}
 * @param account {@code cla_…}
 * @param level depth of the selling node, 0 = operator
 */
public record ChargeKey(LocalDate periodStart, String dataset, String account, int rowNo, int level)
        implements Serializable {}
