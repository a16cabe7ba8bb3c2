/* SPDX-License-Identifier: Apache-2.0 */
/** The local stack: real Redis, PostgreSQL, Kafka and Cassandra as child processes, for a laptop and for tests. */
@org.jspecify.annotations.NullMarked
package io.rased.stack;
