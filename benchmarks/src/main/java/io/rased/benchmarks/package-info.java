/* SPDX-License-Identifier: Apache-2.0 */
/** What Rased costs, in processor time, against what it is compared with in the same run. */
@NullMarked
package io.rased.benchmarks;

import org.jspecify.annotations.NullMarked;
