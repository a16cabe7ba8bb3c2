/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
import java.util.Arrays;

/** What is kept of a session for its person's template: how many windows it had, and their sum. Immutable; safe on any thread. */
public final class MouseSession {
    private static final byte VERSION = 1;

    private final int windows;
    private final double[] sums;

    private MouseSession(int windows, double[] sums) {
        this.windows = windows;
        this.sums = sums;
    }

    /**
     * That of a session's windows, as {@link MouseIdentity#windows} gave them.
     *
     * @throws IllegalArgumentException if there is none, or one of another width
     */
    public static MouseSession of(float[][] windows) {
        if (windows.length == 0) {
            throw new IllegalArgumentException("there is no window to take the mean of");
        }
        double[] sums = new double[MouseIdentity.windowNames().size()];
        for (float[] window : windows) {
            if (window.length != sums.length) {
                throw new IllegalArgumentException("a window has " + sums.length + " numbers, not " + window.length);
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += window[i];
            }
        }
        return new MouseSession(windows.length, sums);
    }

    /** How many windows it had. */
    public int windows() {
        return windows;
    }

    /** The sum of the i-th of {@link MouseIdentity#windowNames} over them. */
    double sumAt(int i) {
        return sums[i];
    }

    /** A compact binary form, less than 1 KB. Its first byte is its version. */
    public byte[] encode() {
        FactsWriter out = new FactsWriter(VERSION).number(windows);
        for (double sum : sums) {
            out.real(sum);
        }
        return out.bytes();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else, or of a version that this code can't read
     */
    public static MouseSession decode(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        int windows = in.number();
        double[] sums = new double[MouseIdentity.windowNames().size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = in.real();
        }
        in.requireEnd();
        if (windows < 1 || !Arrays.stream(sums).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("no session has " + windows + " windows, or a sum that isn't finite");
        }
        return new MouseSession(windows, sums);
    }

    @Override
    public String toString() {
        return "MouseSession[" + windows + " windows]";
    }
}
