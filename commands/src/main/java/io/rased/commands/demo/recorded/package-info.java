/* SPDX-License-Identifier: Apache-2.0 */
/** Recorded sessions, read from CSV files in the neutral mouse form. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.demo.recorded;
