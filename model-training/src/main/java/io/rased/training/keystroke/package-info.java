/* SPDX-License-Identifier: Apache-2.0 */
/** How well rhythm of typing tells people apart, by the protocol of Killourhy and Maxion (DSN 2009). */
@NullMarked
package io.rased.training.keystroke;

import org.jspecify.annotations.NullMarked;
