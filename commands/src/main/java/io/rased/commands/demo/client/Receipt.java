/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

/**
 * The answer to a batch.
 *
 * @param duplicate whether the gateway had it already
 * @param segment where it is
 * @param sealed whether that segment is closed
 */
public record Receipt(boolean duplicate, int segment, boolean sealed) {}
