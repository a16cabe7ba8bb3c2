/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

/** A feature vector while it is written, in the order of the names. What is not finite becomes 0. */
public final class Row {
    private final float[] values;
    private int at;

    public Row(int width) {
        values = new float[width];
    }

    public Row add(double value) {
        float narrow = (float) value;
        values[at++] = Float.isFinite(narrow) ? narrow : 0;
        return this;
    }

    /** @throws IllegalStateException unless each value has been written */
    public float[] values() {
        if (at != values.length) {
            throw new IllegalStateException(at + " features were written, not " + values.length);
        }
        return values;
    }
}
