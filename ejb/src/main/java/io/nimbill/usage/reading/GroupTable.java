package io.nimbill.usage.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Sums by key in flat arrays: no object per group, so that the heap holds many and the collector sees few. A key is a
 * run of bytes; its group keeps the key, some further bytes (names), sums of 128 bits, the number of rows and the first.
 */
final class GroupTable {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final int SMALLEST = 16 << 20;
    private static final int LARGEST = 256 << 20;

    private final int measures;
    private final int maxBytes;
    private int[] slots = new int[1 << 14];
    private byte[] arena = new byte[1 << 20];
    private int arenaEnd;
    private int groups;
    private int[] offsets = new int[1 << 13];
    private int[] keyLengths = new int[1 << 13];
    private long[] hashes = new long[1 << 13];
    private long[] rows = new long[1 << 13];
    private long[] ordinals = new long[1 << 13];
    private long[] present = new long[1 << 13];
    private long[] highs;
    private long[] lows;

    /** A table for keys and sums that takes about the given number of bytes at most, checked by {@link #isFull}. */
    GroupTable(int measures, int maxBytes) {
        this.measures = measures;
        this.maxBytes = maxBytes;
        highs = new long[offsets.length * measures];
        lows = new long[offsets.length * measures];
    }

    /** What of a memory limit the table may take; half of it again while its arrays grow. */
    static int share(long memoryLimitBytes) {
        return (int) Math.max(SMALLEST, Math.min(LARGEST, memoryLimitBytes / 8));
    }

    /** Whether the table should be written out and cleared before more is added. */
    boolean isFull() {
        return arenaEnd + (long) groups * (40 + 16L * measures) > maxBytes;
    }

    int size() {
        return groups;
    }

    void clear() {
        Arrays.fill(slots, 0);
        arenaEnd = 0;
        groups = 0;
    }

    /** The group of a key; -1 - group when it was just made and lacks its further bytes. */
    int group(byte[] key, int length) {
        long hash = hash(key, length);
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            int group = slots[slot] - 1;
            int offset = offsets[group];
            if (hashes[group] == hash
                    && keyLengths[group] == length
                    && Arrays.equals(arena, offset, offset + length, key, 0, length)) {
                return group;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = groups + 1;
        return -1 - add(key, length, hash);
    }

    private int add(byte[] key, int length, long hash) {
        if (groups == offsets.length) {
            growGroups();
        }
        int group = groups++;
        offsets[group] = arenaEnd;
        keyLengths[group] = length;
        hashes[group] = hash;
        rows[group] = 0;
        present[group] = 0;
        Arrays.fill(highs, group * measures, (group + 1) * measures, 0);
        Arrays.fill(lows, group * measures, (group + 1) * measures, 0);
        append(key, 0, length);
        if (groups * 2 > slots.length) {
            growSlots();
        }
        return group;
    }

    /** Adds bytes behind the key of the group made last. */
    void append(byte[] bytes, int start, int end) {
        int length = end - start;
        if (arenaEnd + length > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, arenaEnd + length));
        }
        System.arraycopy(bytes, start, arena, arenaEnd, length);
        arenaEnd += length;
    }

    /** Says which row made a group. */
    void firstSeen(int group, long ordinal) {
        ordinals[group] = ordinal;
    }

    void addRow(int group) {
        rows[group]++;
    }

    /** Adds to a sum; false when it no longer fits into 128 bits. */
    boolean add(int group, int measure, long high, long low) {
        int at = group * measures + measure;
        long sumLow = lows[at] + low;
        long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
        long before = highs[at];
        long sumHigh = before + high + carry;
        lows[at] = sumLow;
        highs[at] = sumHigh;
        present[group] |= 1L << measure;
        return ((before ^ sumHigh) & (high ^ sumHigh)) >= 0;
    }

    private static long hash(byte[] key, int length) {
        long hash = length * MIX;
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            hash = (hash ^ (long) WORDS.get(key, at)) * MIX;
            hash ^= hash >>> 29;
        }
        for (; at < length; at++) {
            hash = (hash ^ key[at]) * MIX;
        }
        return hash ^ hash >>> 32;
    }

    private void growGroups() {
        int size = offsets.length * 2;
        offsets = Arrays.copyOf(offsets, size);
        keyLengths = Arrays.copyOf(keyLengths, size);
        hashes = Arrays.copyOf(hashes, size);
        rows = Arrays.copyOf(rows, size);
        ordinals = Arrays.copyOf(ordinals, size);
        present = Arrays.copyOf(present, size);
        highs = Arrays.copyOf(highs, size * measures);
        lows = Arrays.copyOf(lows, size * measures);
    }

    private void growSlots() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int group = 0; group < groups; group++) {
            int slot = (int) hashes[group] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = group + 1;
        }
    }

    byte[] arena() {
        return arena;
    }

    /** Where the group's key begins in the arena; further bytes follow the key. */
    int offset(int group) {
        return offsets[group];
    }

    /** Ordinal of the row that made the group. */
    long ordinal(int group) {
        return ordinals[group];
    }

    long rows(int group) {
        return rows[group];
    }

    boolean has(int group, int measure) {
        return (present[group] >> measure & 1) != 0;
    }

    long high(int group, int measure) {
        return highs[group * measures + measure];
    }

    long low(int group, int measure) {
        return lows[group * measures + measure];
    }
}
