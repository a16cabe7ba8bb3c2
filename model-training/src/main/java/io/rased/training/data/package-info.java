/* SPDX-License-Identifier: Apache-2.0 */
/** Recorded sessions, read from files in the neutral form. */
@NullMarked
package io.rased.training.data;

import org.jspecify.annotations.NullMarked;
