/* SPDX-License-Identifier: Apache-2.0 */
/** Managing webhook endpoints and deliveries. */
@NullMarked
package io.rased.results.webhook;

import org.jspecify.annotations.NullMarked;
