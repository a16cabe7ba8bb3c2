/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.facts.Bounded;

/**
 * A screen, as a browser tells it.
 *
 * @param width in CSS px; NaN where it isn't told or is no such number
 * @param height in CSS px; likewise
 * @param pixelRatio device px a CSS px; likewise
 */
public record Screen(double width, double height, double pixelRatio) {
    /** Of which nothing is told. */
    public static final Screen UNKNOWN = new Screen(Double.NaN, Double.NaN, Double.NaN);

    private static final double MOST = 1 << 20;

    /** What is no finite number of a bearable size counts as not told. Zero and less are kept: they are told, and odd. */
    public Screen {
        width = Bounded.real(width, -MOST, MOST);
        height = Bounded.real(height, -MOST, MOST);
        pixelRatio = Bounded.real(pixelRatio, -MOST, MOST);
    }

    /** Whether its size is told. */
    public boolean isTold() {
        return !Double.isNaN(width) && !Double.isNaN(height);
    }

    /** Whether it is told to be one that nobody could look at. */
    public boolean isImpossible() {
        return isTold() && (width < 1 || height < 1) || pixelRatio <= 0;
    }

    /** The same however the device is held. */
    String size() {
        return Math.round(Math.min(width, height)) + "x" + Math.round(Math.max(width, height));
    }
}
