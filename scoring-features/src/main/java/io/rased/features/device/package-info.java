/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a device says of itself, and how likely it is that it is another's: changes against the person's own devices,
 * rarity in the organization, contradictions. Pure. The weights are documented priors.
 */
@NullMarked
package io.rased.features.device;

import org.jspecify.annotations.NullMarked;
