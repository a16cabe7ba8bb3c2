/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.commands.demo.receiver.WebhookPost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    @Test
    void onceForEachVersionIsGood() {
        Notifications notifications = new Notifications(
                Map.of("a", 1, "b", 2), List.of(post("1", "a", 1), post("2", "b", 1), post("3", "b", 2)));

        assertThat(notifications.faults()).isEmpty();
        assertThat(notifications.isComplete()).isTrue();
        assertThat(notifications.once()).isEqualTo(2);
        assertThat(notifications.attempts("b")).isEqualTo(2);
    }

    @Test
    void aMissingOneIsAFault() {
        Notifications notifications = new Notifications(Map.of("a", 1, "b", 1), List.of(post("1", "a", 1)));

        assertThat(notifications.faults()).containsExactly("b, version 1: notified never");
        assertThat(notifications.isComplete()).isFalse();
        assertThat(notifications.isOnce("a")).isTrue();
        assertThat(notifications.isOnce("b")).isFalse();
        assertThat(notifications.once()).isEqualTo(1);
    }

    @Test
    void aMissingEarlierVersionIsAFault() {
        Notifications notifications = new Notifications(Map.of("a", 2), List.of(post("1", "a", 2)));

        assertThat(notifications.faults()).containsExactly("a, version 1: notified never");
        assertThat(notifications.isComplete()).isFalse();
    }

    @Test
    void aDoubleIsAFaultUnderOneIdOrTwo() {
        assertThat(new Notifications(Map.of("a", 1), List.of(post("1", "a", 1), post("1", "a", 1))).faults())
                .containsExactly("a, version 1: notified 2 times, under one webhook-id");
        assertThat(new Notifications(Map.of("a", 1), List.of(post("1", "a", 1), post("2", "a", 1))).faults())
                .containsExactly("a, version 1: notified 2 times, under 2 webhook-ids");
    }

    @Test
    void aNotificationWithoutAResultIsAFault() {
        assertThat(new Notifications(Map.of(), List.of(post("1", "a", 1))).faults())
                .containsExactly("a: notified, but has no result");
    }

    @Test
    void oneIdForTwoTransactionsIsAFault() {
        Notifications notifications =
                new Notifications(Map.of("a", 1, "b", 1), List.of(post("1", "a", 1), post("1", "b", 1)));

        assertThat(notifications.faults()).containsExactly("b: webhook-id 1 came with two bodies");
    }

    @Test
    void aLaterVersionThanWasReadIsAsGood() {
        assertThat(new Notifications(Map.of("a", 1), List.of(post("1", "a", 1), post("2", "a", 2))).faults())
                .isEmpty();
    }

    private static WebhookPost post(String id, String transaction, int version) {
        return new WebhookPost(id, transaction, version, transaction + version, Instant.EPOCH);
    }
}
