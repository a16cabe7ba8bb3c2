/* SPDX-License-Identifier: Apache-2.0 */
/** The local Cassandra: one node. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.cassandra;
