/* SPDX-License-Identifier: Apache-2.0 */
/** The relational store: its connections, its schema, what its errors mean, and the commands' way to organizations. */
@NullMarked
package io.rased.relational;

import org.jspecify.annotations.NullMarked;
