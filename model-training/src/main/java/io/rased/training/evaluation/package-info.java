/* SPDX-License-Identifier: Apache-2.0 */
/** Measures of how good a score is; no knowledge of any model. */
@NullMarked
package io.rased.training.evaluation;

import org.jspecify.annotations.NullMarked;
