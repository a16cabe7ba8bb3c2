/* SPDX-License-Identifier: Apache-2.0 */
/** The local Redis. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.redis;
