/* SPDX-License-Identifier: Apache-2.0 */
/** Tests that need no server. */
@NullMarked
package io.rased.relational;

import org.jspecify.annotations.NullMarked;
