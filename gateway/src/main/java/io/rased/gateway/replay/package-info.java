/* SPDX-License-Identifier: Apache-2.0 */
/** {@code ./rased replay}: dead letters, looked at and put back. */
@org.jspecify.annotations.NullMarked
package io.rased.gateway.replay;
