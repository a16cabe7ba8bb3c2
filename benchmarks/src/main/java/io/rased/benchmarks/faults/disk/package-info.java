/* SPDX-License-Identifier: Apache-2.0 */
/** Small file systems in memory that can be filled to the last byte, one for each server's data. Linux, as root. */
@org.jspecify.annotations.NullMarked
package io.rased.benchmarks.faults.disk;
