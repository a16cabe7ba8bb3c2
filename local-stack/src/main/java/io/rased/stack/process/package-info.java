/* SPDX-License-Identifier: Apache-2.0 */
/** Child processes: how they start, how they die with their parent, and how they are supervised. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.process;
