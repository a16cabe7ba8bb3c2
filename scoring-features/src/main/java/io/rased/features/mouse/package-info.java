/* SPDX-License-Identifier: Apache-2.0 */
/** Whose hand it is: features of strokes that tell people apart, a person's template, and what a verifier reads of both. */
@NullMarked
package io.rased.features.mouse;

import org.jspecify.annotations.NullMarked;
