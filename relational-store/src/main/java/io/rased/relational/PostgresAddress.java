/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.config.Secret;
import io.vertx.pgclient.PgConnectOptions;

/**
 * The parts of a PostgreSQL URI, as both drivers need them. The reactive driver's own parser reads it, so that both
 * drivers mean the same server.
 */
record PostgresAddress(String host, int port, String database, String user, Secret password) {

    /** @throws IllegalArgumentException if it is no such URI; the message does not quote it, as it holds a password */
    static PostgresAddress of(Secret uri) {
        PgConnectOptions parsed = parse(uri);
        return new PostgresAddress(
                parsed.getHost(),
                parsed.getPort(),
                parsed.getDatabase(),
                parsed.getUser(),
                new Secret(parsed.getPassword()));
    }

    private static PgConnectOptions parse(Secret uri) {
        try {
            return PgConnectOptions.fromUri(uri.reveal());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("uri is not of the form postgresql://user:password@host:port/database");
        }
    }
}
