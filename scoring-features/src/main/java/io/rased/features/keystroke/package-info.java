/* SPDX-License-Identifier: Apache-2.0 */
/** Rhythm of typing. Times alone: no key, no character, no text. */
@NullMarked
package io.rased.features.keystroke;

import org.jspecify.annotations.NullMarked;
