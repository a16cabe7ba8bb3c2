/* SPDX-License-Identifier: Apache-2.0 */
/** What the local stack tells its user when something does not start. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.fault;
