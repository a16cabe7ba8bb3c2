/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The queues between the stations: a publisher that is done when the broker has it, and the one consumer loop, at least
 * once, that commits after the write and sends what can't be processed to the dead letter.
 */
@NullMarked
package io.rased.queues;

import org.jspecify.annotations.NullMarked;
