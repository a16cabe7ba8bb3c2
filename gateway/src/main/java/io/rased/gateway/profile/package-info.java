/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ./rased profile}: what is kept of users, for operators. */
@org.jspecify.annotations.NullMarked
package io.rased.gateway.profile;
