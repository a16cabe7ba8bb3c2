/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.store.NewVersion;
import io.rased.ai.store.OutboxRow;
import io.rased.ai.store.WriteOutcome.Committed;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows the commit of a result version, whoever made it: numbers, a line in the log, and its notification. */
final class VersionAnnouncer {
    private static final Logger LOG = LoggerFactory.getLogger(VersionAnnouncer.class);

    private final RememberedProfiles profiles;
    private final OutboxRelay relay;
    private final AiMetrics metrics;

    VersionAnnouncer(RememberedProfiles profiles, OutboxRelay relay, AiMetrics metrics) {
        this.profiles = profiles;
        this.relay = relay;
        this.metrics = metrics;
    }

    /**
     * Announces a version that is committed.
     *
     * @param outcome what made it, for the log
     * @param taken when that began, by {@link System#nanoTime}
     * @return completes when its notification is published or left to the sweeper
     */
    Future<Void> announce(String outcome, NewVersion version, Committed committed, long taken) {
        var result = version.result();
        profiles.forget(result.transaction(), version.userId());
        metrics.committed(result.assessment(), System.nanoTime() - taken);
        var line = LOG.atInfo()
                .addKeyValue("organization", result.transaction().organization().value())
                .addKeyValue("transaction", result.transaction().transaction().value())
                .addKeyValue("outcome", outcome);
        if (version.segment() != null) {
            line = line.addKeyValue("segment", version.segment().segment());
        }
        line.log(
                "version {} is {}",
                result.version(),
                result.assessment().verdict().level());
        return relay.publish(new OutboxRow(committed.outboxId(), result.transaction(), version.notification()));
    }
}
