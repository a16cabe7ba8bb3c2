/* SPDX-License-Identifier: Apache-2.0 */
/** Whose hand it is: the verifier that is shipped, and how well people are told apart by their mouse. */
@NullMarked
package io.rased.training.mouse;

import org.jspecify.annotations.NullMarked;
