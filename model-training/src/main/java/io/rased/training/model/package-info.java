/* SPDX-License-Identifier: Apache-2.0 */
/** Trees and logistic regressions: trained here, written as ONNX, asked through DJL. */
@NullMarked
package io.rased.training.model;

import org.jspecify.annotations.NullMarked;
