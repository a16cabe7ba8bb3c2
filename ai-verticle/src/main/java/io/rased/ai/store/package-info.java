/* SPDX-License-Identifier: Apache-2.0 */
/** Results, the segments they cover and the outbox, in PostgreSQL. */
@NullMarked
package io.rased.ai.store;

import org.jspecify.annotations.NullMarked;
