/* SPDX-License-Identifier: Apache-2.0 */
/** The event store on Cassandra: its schema, its statements, and which failures of the driver mean what. */
@NullMarked
package io.rased.persistence.cassandra;

import org.jspecify.annotations.NullMarked;
