/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a process can do. One process can have any set of roles. */
public enum Role {
    /** HTTP to Redis. */
    INGESTION(Server.REDIS, Server.POSTGRES),
    /** The due index to Kafka. */
    TRIGGER(Server.REDIS, Server.KAFKA),
    /** Kafka to Cassandra. */
    PERSISTENCE(Server.KAFKA, Server.CASSANDRA),
    /** Kafka to DJL to PostgreSQL. */
    AI(Server.KAFKA, Server.POSTGRES),
    /** Kafka to webhooks. */
    NOTIFY(Server.KAFKA, Server.POSTGRES),
    /** The client backends' API. */
    RESULTS(Server.REDIS, Server.POSTGRES);

    /** What can wait: Kafka keeps for days what they are to do. The buffer in Redis, which trigger empties, is small. */
    private static final Set<Role> BEHIND_THE_QUEUES = EnumSet.of(PERSISTENCE, AI, NOTIFY);

    private final Set<Server> needs;

    Role(Server first, Server... rest) {
        needs = EnumSet.of(first, rest);
    }

    /** The servers that the role can't start without. */
    public Set<Server> needs() {
        return EnumSet.copyOf(needs);
    }

    /** Whether what it does has a queue before it, so that it can be done later. */
    boolean isBehindTheQueues() {
        return BEHIND_THE_QUEUES.contains(this);
    }

    /** All names, as on the command line. */
    static String names() {
        return Arrays.stream(values()).map(Role::wireName).collect(Collectors.joining(","));
    }

    /** The name on the command line. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
