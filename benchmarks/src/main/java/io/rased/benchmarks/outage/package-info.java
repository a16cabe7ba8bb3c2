/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ./rased bench outage}: a server behind the buffer is away under load, and the front door must not notice. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.outage;
