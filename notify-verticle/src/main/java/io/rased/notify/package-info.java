/* SPDX-License-Identifier: Apache-2.0 */
/** The notify role: from the notification queue to the clients' webhooks. */
@NullMarked
package io.rased.notify;

import org.jspecify.annotations.NullMarked;
