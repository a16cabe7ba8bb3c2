/* SPDX-License-Identifier: Apache-2.0 */
/** The commands of {@code ./rased}, a class each. */
@org.jspecify.annotations.NullMarked
package io.rased.commands;
