/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import io.rased.buffer.SealedSegments;
import io.rased.buffer.SegmentLease;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leases that this node holds. They are renewed while it lives, three times within a lease's length, so that a slow
 * publication isn't done a second time by another node; a node that dies, or is stopped for too long, renews nothing. One
 * event loop.
 */
final class HeldLeases {
    private static final Logger log = LoggerFactory.getLogger(HeldLeases.class);
    private static final int RENEWALS = 3;

    private final SealedSegments segments;
    private final Set<SegmentLease> held = new HashSet<>();

    /** @param lease how long one lasts unless it is renewed */
    HeldLeases(Vertx vertx, SealedSegments segments, Duration lease) {
        this.segments = segments;
        vertx.setPeriodic(Math.max(1, lease.toMillis() / RENEWALS), tick -> renew());
    }

    void hold(SegmentLease lease) {
        held.add(lease);
    }

    /** The segment is handed over or handed back. */
    void release(SegmentLease lease) {
        held.remove(lease);
    }

    /** Hands all back at once, for another node to take: this one stops. */
    Future<Void> handBack() {
        List<Future<Void>> handedBack = held.stream()
                .map(lease -> segments.handBack(lease, Duration.ZERO))
                .toList();
        held.clear();
        return Future.join(handedBack).mapEmpty();
    }

    private void renew() {
        for (SegmentLease lease : List.copyOf(held)) {
            // A Redis that is away for a moment is asked again at the next tick.
            segments.renew(lease).onSuccess(ours -> {
                if (!ours && held.remove(lease)) {
                    log.atWarn()
                            .addKeyValue(
                                    "transaction",
                                    lease.due()
                                            .key()
                                            .transaction()
                                            .transaction()
                                            .value())
                            .addKeyValue("segment", lease.due().key().segment())
                            .log("A lease ended before its segment was handed over, and another node took it over");
                }
            });
        }
    }
}
