/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import io.rased.commands.demo.client.GatewayClient;
import io.rased.commands.demo.client.GatewayException;
import io.rased.commands.demo.client.Patience;
import io.rased.commands.up.DemoOrganization;
import io.rased.commands.up.ReadyInfo;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The visits of a run, each in a session of its own, and what was accepted of them. For one thread; blocks. */
public final class Visits {
    /** A token lives for 15 minutes. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(13);

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** To end a transaction that a full buffer refuses, which drains meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Visit> all = new ArrayList<>();
    private final List<URI> gateways;
    private final GatewayClient client;

    /** @param count how many, each on a connection of its own */
    public Visits(ReadyInfo rased, int count) {
        DemoOrganization organization = rased.organizations().get(0);
        this.gateways = rased.gateways();
        this.client = new GatewayClient(rased::gateway, organization.apiKey(), new Patience(PATIENCE, ANSWER, ANSWER));
        var bodies = new BatchBodies(new SplittableRandom(1));
        for (int i = 0; i < count; i++) {
            String name = Integer.toString(i);
            all.add(new Visit(
                    name,
                    organization.id(),
                    bodies,
                    new FreshToken(() -> token(Visit.session(name)), TOKEN_LIFE, System::nanoTime),
                    acknowledged));
        }
    }

    /** Connects all of them. */
    public ConstantLoad connect() {
        try {
            all.forEach(Visit::token);
            return new ConstantLoad(gateways, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every open transaction, politely: each is asked for until it is accepted. */
    public void end() throws InterruptedException {
        try {
            for (Visit visit : all) {
                Optional<byte[]> last = visit.last();
                if (last.isPresent()) {
                    client.post(visit.token(), last.get());
                    visit.answered(true);
                }
            }
        } catch (GatewayException e) {
            throw new StackException("The last batches were not taken: " + e.getMessage(), e);
        }
    }

    /** What was answered 202. */
    public Acknowledged acknowledged() {
        return acknowledged;
    }

    private String token(String session) {
        try {
            return client.sessionToken(session);
        } catch (GatewayException e) {
            throw new StackException("There is no token to be had: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("ended", e);
        }
    }
}
