/* SPDX-License-Identifier: Apache-2.0 */
/** The statistics of one window of pointer moves, a class for each family of them. */
@NullMarked
package io.rased.features.pointer;

import org.jspecify.annotations.NullMarked;
