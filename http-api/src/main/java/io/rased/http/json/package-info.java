/* SPDX-License-Identifier: Apache-2.0 */
/** Strict I-JSON (RFC 7493) for every body that comes from outside. */
@NullMarked
package io.rased.http.json;

import org.jspecify.annotations.NullMarked;
