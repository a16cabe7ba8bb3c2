/* SPDX-License-Identifier: Apache-2.0 */
/** The station that scores: sealed segments in, result versions and their notifications out. */
@NullMarked
package io.rased.ai;

import org.jspecify.annotations.NullMarked;
