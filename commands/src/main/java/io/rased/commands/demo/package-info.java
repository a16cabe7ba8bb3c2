/* SPDX-License-Identifier: Apache-2.0 */
/** {@code rased demo}: the main job in one go, seen from outside. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.demo;
