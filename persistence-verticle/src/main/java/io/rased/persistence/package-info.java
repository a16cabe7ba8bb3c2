/* SPDX-License-Identifier: Apache-2.0 */
/** The station that keeps every event: from the persistence queue to Cassandra. */
@NullMarked
package io.rased.persistence;

import org.jspecify.annotations.NullMarked;
