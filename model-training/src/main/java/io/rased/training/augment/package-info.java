/* SPDX-License-Identifier: Apache-2.0 */
/** Sessions made from others, or from nothing: programs that pretend to be people, and people on other devices. */
@NullMarked
package io.rased.training.augment;

import org.jspecify.annotations.NullMarked;
