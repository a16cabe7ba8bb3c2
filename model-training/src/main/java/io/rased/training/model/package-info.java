/* SPDX-License-Identifier: Apache-2.0 */
/** Gradient-boosted trees: trained by XGBoost, written as ONNX, asked through DJL. */
@NullMarked
package io.rased.training.model;

import org.jspecify.annotations.NullMarked;
