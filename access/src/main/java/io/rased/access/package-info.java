/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who may call, and for what: API keys of backends, session tokens of browsers, and what each of them allows. Knows
 * nothing of HTTP.
 */
@NullMarked
package io.rased.access;

import org.jspecify.annotations.NullMarked;
