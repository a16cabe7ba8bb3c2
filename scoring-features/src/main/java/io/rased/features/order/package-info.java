/* SPDX-License-Identifier: Apache-2.0 */
/** The order of numbers. */
@NullMarked
package io.rased.features.order;

import org.jspecify.annotations.NullMarked;
