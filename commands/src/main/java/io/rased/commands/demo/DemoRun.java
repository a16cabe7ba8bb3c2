/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import io.rased.commands.demo.client.GatewayClient;
import io.rased.commands.demo.client.GatewayException;
import io.rased.commands.demo.client.SessionOutcome;
import io.rased.commands.demo.receiver.Inbox;
import io.rased.commands.demo.receiver.WebhookPost;
import io.rased.commands.demo.receiver.WebhookReceiver;
import io.rased.commands.demo.report.Measurements;
import io.rased.commands.demo.report.Notifications;
import io.rased.commands.demo.report.PostingProgress;
import io.rased.commands.demo.report.ProgressDisplay;
import io.rased.commands.demo.report.Report;
import io.rased.commands.demo.session.SessionSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Posts sessions to a gateway, hears its webhooks, and judges. It knows the gateway by HTTP alone. */
final class DemoRun {
    private final URI gateway;
    private final String organizationId;
    private final String apiKey;
    private final DemoOptions options;
    private final InstantSource clock;

    DemoRun(URI gateway, String organizationId, String apiKey, DemoOptions options, InstantSource clock) {
        this.gateway = gateway;
        this.organizationId = organizationId;
        this.apiKey = apiKey;
        this.options = options;
        this.clock = clock;
    }

    /** Blocks until all is posted, scored and notified, or it is clear that it won't be. */
    Report run(SessionSource sessions, ProgressDisplay display)
            throws IOException, GatewayException, InterruptedException {
        GatewayClient client = new GatewayClient(gateway, apiKey, options.patience());
        Measurements measurements = Measurements.none();
        try (WebhookReceiver receiver = WebhookReceiver.start(clock)) {
            receiver.trust(client.subscribe(receiver.url()));
            List<SessionOutcome> outcomes;
            try (PostingProgress progress = new PostingProgress(measurements, display)) {
                outcomes =
                        new ParallelPosting(client, organizationId, options.parallel(), progress, clock).post(sessions);
            }
            return judge(outcomes, receiver.inbox(), measurements);
        }
    }

    private Report judge(List<SessionOutcome> outcomes, Inbox inbox, Measurements measurements)
            throws InterruptedException {
        Map<String, Integer> versions = new HashMap<>();
        Map<String, Instant> scoredAt = new HashMap<>();
        outcomes.forEach(outcome -> {
            if (outcome.result() != null) {
                versions.put(outcome.transaction(), outcome.result().version());
                scoredAt.put(
                        outcome.transaction() + " " + outcome.result().version(),
                        outcome.result().scoredAt());
            }
        });
        inbox.await(posts -> new Notifications(versions, posts).isComplete(), options.notificationQuiet());
        inbox.await(posts -> false, options.doublesQuiet());
        List<WebhookPost> posts = inbox.posts();
        posts.forEach(post -> {
            Instant from = scoredAt.get(post.transaction() + " " + post.version());
            if (from != null) {
                measurements
                        .notifying()
                        .add(Duration.between(from, post.receivedAt()).toNanos());
            }
        });
        return new Report(outcomes, new Notifications(versions, posts), inbox.refused(), measurements);
    }
}
