/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The buffer in Redis: batches wait here for their trigger, and sealed segments for their hand-over. Everything that
 * must happen at once is one script beside these classes; all times are Redis's own.
 */
@NullMarked
package io.rased.buffer;

import org.jspecify.annotations.NullMarked;
