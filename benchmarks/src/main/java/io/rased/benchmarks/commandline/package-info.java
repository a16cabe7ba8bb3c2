/* SPDX-License-Identifier: Apache-2.0 */
/** What the commands of all benchmarks share. */
@NullMarked
package io.rased.benchmarks.commandline;

import org.jspecify.annotations.NullMarked;
