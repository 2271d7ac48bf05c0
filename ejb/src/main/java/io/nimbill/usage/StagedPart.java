package io.nimbill.usage;

/**
 * A file of a delivery as it lies in the staging folder.
 *
 * @param ordinal from 0, in the vendor's order
 * @param name as the vendor or the user named it
 * @param bytes length
 * @param sha256 of its bytes, lower-case hex
 * @param statedRows data rows the manifest states, or null
 */
record StagedPart(int ordinal, String name, long bytes, String sha256, Long statedRows) {

    /** Its file in the staging folder: no name from outside becomes a path. */
    String fileName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^A-Za-z0-9._-]", "_");
        return String.format("%05d-%s", ordinal, safe.length() <= 120 ? safe : safe.substring(safe.length() - 120));
    }
}
