/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import java.io.ByteArrayOutputStream;

/**
 * The compact form of a trace: how many moves were seen and are kept, then for each its step from the one before in
 * time, x and y (1/16 px), as zigzag LEB128 numbers. About five bytes a move. Without loss.
 */
final class TraceCodec {
    private static final double GRID = 16;

    private TraceCodec() {}

    static void write(PointerTrace trace, ByteArrayOutputStream out) {
        writeNumber(trace.seen(), out);
        writeNumber(trace.size(), out);
        long time = 0;
        long x = 0;
        long y = 0;
        for (int i = 0; i < trace.size(); i++) {
            long onX = Math.round(trace.xAt(i) * GRID);
            long onY = Math.round(trace.yAt(i) * GRID);
            writeSigned(trace.timeAt(i) - time, out);
            writeSigned(onX - x, out);
            writeSigned(onY - y, out);
            time = trace.timeAt(i);
            x = onX;
            y = onY;
        }
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

    private static void writeSigned(long value, ByteArrayOutputStream out) {
        writeNumber((value << 1) ^ (value >> 63), out);
    }

    private static void writeNumber(long value, ByteArrayOutputStream out) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
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
