/* SPDX-License-Identifier: Apache-2.0 */
/** Models as files: the registry checks them, DJL's ONNX Runtime engine runs them. */
@NullMarked
package io.rased.ai.model;

import org.jspecify.annotations.NullMarked;
