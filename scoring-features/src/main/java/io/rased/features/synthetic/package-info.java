/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Seeded sessions of people and bots, and organizations of people and intruders, for demonstrations and tests. They are
 * synthetic: nothing here is used to train a model or in any figure of one, and how a model scores them says little of how it
 * scores real sessions. Of location and device, which have no model, the organizations give figures that say what they are.
 */
@NullMarked
package io.rased.features.synthetic;

import org.jspecify.annotations.NullMarked;
