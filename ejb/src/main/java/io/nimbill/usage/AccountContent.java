package io.nimbill.usage;

/**
 * The rows of one account in a slice: a contiguous block of the row file.
 *
 * @param accountOrdinal ordinal in {@link Dimension#ACCOUNT}
 * @param firstRowNo number of its first row
 * @param rowCount daily rows
 * @param byteOffset where the block begins in the row file
 * @param byteLength its length
 * @param contentHash SHA-256 in lower-case hex over the rows' texts and sums; the same for the same content, however
 *     the vendor's rows were ordered, split or compressed. Names and row numbers are not part of it
 */
public record AccountContent(
        int accountOrdinal, long firstRowNo, long rowCount, long byteOffset, long byteLength, String contentHash) {}
