/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.config.Secret;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A delivery that this process may attempt now, and nobody else until the lease is over.
 *
 * @param id its {@code webhook-id}
 * @param endpointId where it goes
 * @param organization whose it is
 * @param url where it goes, as it is now
 * @param body what is posted
 * @param secrets what signs it, newest first
 * @param attempts failed attempts of the running schedule
 * @param elapsed since the schedule began, by PostgreSQL's clock
 * @param lease tells this claim from a later one
 */
record ClaimedDelivery(
        String id,
        String endpointId,
        String organization,
        String url,
        String body,
        List<Secret> secrets,
        int attempts,
        Duration elapsed,
        OffsetDateTime lease) {}
