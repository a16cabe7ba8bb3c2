/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import java.time.Duration;

/**
 * Where and how the public port listens.
 *
 * @param host the address to bind
 * @param port its number; 0 for any free one
 * @param connections that one event loop may have; one more is closed at once
 * @param idle after this a connection on which nothing happens is closed
 * @param body how long the body of a request may take to come
 * @param drain how long a stop still serves the connections that it has, and sends clients elsewhere; less if all leave
 * @param lastAnswers how long after that what has been asked may take to be answered
 */
public record PublicPortSettings(
        String host, int port, int connections, Duration idle, Duration body, Duration drain, Duration lastAnswers) {
    /** The same on another port, for this machine only. */
    public PublicPortSettings onLoopback(int otherPort) {
        return new PublicPortSettings("127.0.0.1", otherPort, connections, idle, body, drain, lastAnswers);
    }
}
