/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Plots of what was judged, as SVG: curves, histograms, reliability. The same data give the same bytes. They are readable on a
 * light and on a dark background, and have a title and a description for those who can't see them.
 */
@NullMarked
package io.rased.training.plot;

import org.jspecify.annotations.NullMarked;
