/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

/**
 * Where and how the public port listens.
 *
 * @param host the address to bind
 * @param port its number; 0 for any free one
 */
public record PublicPortSettings(String host, int port) {}
