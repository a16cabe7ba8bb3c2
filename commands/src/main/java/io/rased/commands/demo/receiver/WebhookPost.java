/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.receiver;

import java.time.Instant;

/**
 * A webhook that came, with a good signature.
 *
 * @param id its {@code webhook-id}
 * @param transaction what it is about
 * @param version of the result
 * @param body as it came
 * @param receivedAt by the receiver's clock
 */
public record WebhookPost(String id, String transaction, int version, String body, Instant receivedAt) {}
