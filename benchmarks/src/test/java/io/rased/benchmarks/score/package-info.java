/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.rased.benchmarks.score;

import org.jspecify.annotations.NullMarked;
