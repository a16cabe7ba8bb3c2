/* SPDX-License-Identifier: Apache-2.0 */
/** The gateway as a child process of the launcher. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.gateway;
