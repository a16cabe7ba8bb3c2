/* SPDX-License-Identifier: Apache-2.0 */
/** What a transaction's result is and how scores become a verdict: pure, without I/O, models or clocks. */
@NullMarked
package io.rased.ai.domain;

import org.jspecify.annotations.NullMarked;
