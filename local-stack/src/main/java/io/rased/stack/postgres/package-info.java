/* SPDX-License-Identifier: Apache-2.0 */
/** The local PostgreSQL. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.postgres;
