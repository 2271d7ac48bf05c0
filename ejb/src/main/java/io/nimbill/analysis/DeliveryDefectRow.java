package io.nimbill.analysis;

import java.io.Serializable;

/** What is wrong in a vendor's file, where, and what to do. {@code line} and {@code column} are null for whole files. */
public record DeliveryDefectRow(String file, Long line, String column, String message, String remedy)
        implements Serializable {}
