/* SPDX-License-Identifier: Apache-2.0 */
/** What the stations of Rased say to each other: ids, segments, notifications and the queues they travel on. */
@NullMarked
package io.rased.event;

import org.jspecify.annotations.NullMarked;
