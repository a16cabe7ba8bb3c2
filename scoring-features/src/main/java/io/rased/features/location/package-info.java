/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From where somebody comes, and how likely it is that it is another: networks, places, hours, travel. Pure: look-ups of
 * addresses are the caller's. The weights are documented priors.
 */
@NullMarked
package io.rased.features.location;

import org.jspecify.annotations.NullMarked;
