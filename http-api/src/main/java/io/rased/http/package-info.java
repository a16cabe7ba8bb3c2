/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What every HTTP surface of Rased shares: the public port, who is calling, correlation ids, and the one place that
 * renders problems.
 */
@NullMarked
package io.rased.http;

import org.jspecify.annotations.NullMarked;
