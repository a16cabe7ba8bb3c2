/* SPDX-License-Identifier: Apache-2.0 */
/** What a stack keeps on disk: its directory, ports and secrets, and how leftovers of dead launchers go. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.data;
