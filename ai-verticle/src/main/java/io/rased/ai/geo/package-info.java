/* SPDX-License-Identifier: Apache-2.0 */
/** Places of addresses, from databases in MaxMind's format. */
@NullMarked
package io.rased.ai.geo;

import org.jspecify.annotations.NullMarked;
