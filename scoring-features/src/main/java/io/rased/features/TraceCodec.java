/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import java.util.Arrays;

/**
 * The compact form of a trace: how many moves were seen and are kept, then for each its step from the one before in
 * time, x and y (1/16 px), as zigzag LEB128 numbers. About five bytes a move. Without loss.
 */
final class TraceCodec {
    private static final double GRID = 16;
    /** Of a number of 64 bits, at seven a byte. */
    private static final int LONGEST_NUMBER = 10;

    private TraceCodec() {}

    static byte[] write(PointerTrace trace) {
        byte[] bytes = new byte[LONGEST_NUMBER * (2 + 3 * trace.size())];
        int end = putNumber(trace.size(), bytes, putNumber(trace.seen(), bytes, 0));
        long time = 0;
        long x = 0;
        long y = 0;
        for (int i = 0; i < trace.size(); i++) {
            long onX = Math.round(trace.xAt(i) * GRID);
            long onY = Math.round(trace.yAt(i) * GRID);
            end = putSigned(trace.timeAt(i) - time, bytes, end);
            end = putSigned(onX - x, bytes, end);
            end = putSigned(onY - y, bytes, end);
            time = trace.timeAt(i);
            x = onX;
            y = onY;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #write} wrote */
    static PointerTrace read(Cursor in) {
        long seen = in.number();
        long size = in.number();
        if (size < 0 || size > PointerTrace.LIMIT || seen < size) {
            throw new IllegalArgumentException("a trace cannot keep " + size + " of " + seen + " moves");
        }
        long[] times = new long[(int) size];
        double[] xs = new double[(int) size];
        double[] ys = new double[(int) size];
        long time = 0;
        long x = 0;
        long y = 0;
        for (int i = 0; i < size; i++) {
            time += in.signed();
            x += in.signed();
            y += in.signed();
            times[i] = time;
            xs[i] = x / GRID;
            ys[i] = y / GRID;
        }
        return new PointerTrace(times, xs, ys, (int) size, seen);
    }

    private static int putSigned(long value, byte[] bytes, int at) {
        return putNumber((value << 1) ^ (value >> 63), bytes, at);
    }

    /** Puts a number at a place; the place behind it. */
    private static int putNumber(long value, byte[] bytes, int at) {
        int end = at;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[end++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
        return end;
    }

    /** A place in bytes that are read from front to back. */
    static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        byte next() {
            if (at == bytes.length) {
                throw new IllegalArgumentException("evidence ends after " + at + " bytes, in the middle");
            }
            return bytes[at++];
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                byte part = next();
                value |= (part & 0x7FL) << shift;
                if (part >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("evidence has a number of more than 64 bits before byte " + at);
        }

        long signed() {
            long value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        void requireEnd() {
            if (at != bytes.length) {
                throw new IllegalArgumentException("evidence has " + (bytes.length - at) + " bytes too many");
            }
        }
    }
}
