/* SPDX-License-Identifier: Apache-2.0 */
/** What scoring a transaction costs, from its message to its result, and how fast the models answer. */
@NullMarked
package io.rased.benchmarks.score;

import org.jspecify.annotations.NullMarked;
