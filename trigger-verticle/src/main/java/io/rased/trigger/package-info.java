/* SPDX-License-Identifier: Apache-2.0 */
/** Hands over what is due: from the buffer to the queues. */
@NullMarked
package io.rased.trigger;

import org.jspecify.annotations.NullMarked;
