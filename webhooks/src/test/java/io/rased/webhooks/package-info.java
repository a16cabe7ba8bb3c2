/* SPDX-License-Identifier: Apache-2.0 */
/** What delivering and managing webhooks have in common: endpoints, secrets, deliveries, and where one may call. */
@NullMarked
package io.rased.webhooks;

import org.jspecify.annotations.NullMarked;
