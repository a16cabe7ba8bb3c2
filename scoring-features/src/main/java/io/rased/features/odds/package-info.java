/* SPDX-License-Identifier: Apache-2.0 */
/** Log-odds and what they are made of: shares of what was seen before, and named parts that add up. Pure. */
@NullMarked
package io.rased.features.odds;

import org.jspecify.annotations.NullMarked;
