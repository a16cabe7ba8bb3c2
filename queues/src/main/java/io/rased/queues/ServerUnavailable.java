/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

/**
 * Implemented by a {@link Throwable} that says: a server we need can't do it now, try again later. The consumer loop
 * names that server in its log.
 */
public interface ServerUnavailable {
    /** The server as it is named in logs and health: {@code kafka}, {@code cassandra}, {@code postgres}, {@code redis}. */
    String server();
}
