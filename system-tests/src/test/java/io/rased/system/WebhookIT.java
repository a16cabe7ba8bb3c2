/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.event.Notification;
import io.rased.event.NotificationJson;
import io.rased.event.QueueName;
import io.rased.queues.ConsumerSettings;
import io.rased.queues.KafkaQueuePublisher;
import io.rased.queues.KafkaSecurity;
import io.rased.queues.KafkaSettings;
import io.rased.queues.PublisherSettings;
import io.rased.queues.TopicSettings;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.Receiver.Message;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.rased.system.fixture.TestVertx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receivers get, from a notification on the queue on. */
class WebhookIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Vertx vertx = TestVertx.create();
    private final Tenant tenant = Tenant.create();
    private GatewayProcess gateway;
    private KafkaQueuePublisher publisher;

    @BeforeEach
    void start() throws Exception {
        gateway = Gateways.shared();
        publisher = completed(KafkaQueuePublisher.open(
                vertx,
                new KafkaSettings(
                        List.of(TestStack.get().kafka().getAuthority()),
                        KafkaSecurity.NONE,
                        new io.rased.config.DataSize(8L << 20),
                        PublisherSettings.DEFAULTS,
                        ConsumerSettings.DEFAULTS,
                        TopicSettings.DEFAULTS),
                new SimpleMeterRegistry()));
    }

    @AfterEach
    void stop() throws Exception {
        completed(publisher.close());
        completed(vertx.close());
    }

    @Test
    void failedAttemptsAreMadeAgainWithTheSameIdAndBytesUntilOneSucceeds() throws Exception {
        try (var receiver = Receiver.answering(request -> request < 2 ? 500 : 204)) {
            JsonObject endpoint = tenant.endpoint(gateway, receiver);
            Notification notification = tenant.notification("t-1", 1);

            publish(notification);

            awaitMessages(receiver, 3);
            assertThat(receiver.messages())
                    .extracting(Message::id)
                    .hasSize(3)
                    .containsOnly(receiver.messages().get(0).id());
            assertThat(receiver.messages())
                    .extracting(Message::body)
                    .containsOnly(NotificationJson.write(notification));
            assertThat(receiver.messages())
                    .allSatisfy(message -> assertThat(message.signature())
                            .isEqualTo(signature(endpoint.getString("secret"), message)));
            JsonObject delivery = awaitDelivery("transactionId=t-1", "delivered");
            assertThat(delivery.getString("id"))
                    .isEqualTo(receiver.messages().get(0).id());
            assertThat(delivery.getJsonArray("attempts").stream()
                            .map(attempt -> ((JsonObject) attempt).getInteger("statusCode")))
                    .containsExactly(500, 500, 204);
            assertThat(delivery.getString("deliveredAt")).isNotNull();
        }
    }

    @Test
    void sameNotificationTwiceIsOneDelivery() throws Exception {
        try (var receiver = Receiver.answering(request -> 200)) {
            tenant.endpoint(gateway, receiver);

            publish(tenant.notification("t-twice", 1));
            publish(tenant.notification("t-twice", 1));
            publish(tenant.notification("t-twice", 2));

            awaitMessages(receiver, 2);
            Thread.sleep(1500);
            assertThat(receiver.messages())
                    .extracting(Message::id)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    @Test
    void slowReceiverHoldsUpNobodyElse() throws Exception {
        try (var slow = Receiver.slow(Duration.ofSeconds(60));
                var quick = Receiver.answering(request -> 200)) {
            tenant.endpoint(gateway, slow);
            Tenant other = Tenant.create();
            other.endpoint(gateway, quick);
            for (int i = 0; i < 60; i++) {
                publish(tenant.notification("t-slow-" + i, 1));
            }
            awaitMessages(slow, 4);

            long start = System.nanoTime();
            publish(other.notification("t-quick", 1));
            awaitMessages(quick, 1);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(slow.messages()).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void deliveryGoesOnAfterTheProcessWasKilled() throws Exception {
        Gateways.stopShared();
        GatewayProcess doomed = Gateways.start(java.util.Map.of());
        try (var receiver = Receiver.answering(request -> 503)) {
            tenant.endpoint(doomed, receiver);
            publish(tenant.notification("t-killed", 1));
            awaitMessages(receiver, 1);

            doomed.child().kill();
            receiver.answer(200);
            doomed.child().start();

            gateway = doomed;
            JsonObject delivery = awaitDelivery("transactionId=t-killed", "delivered");
            assertThat(receiver.messages()).extracting(Message::id).containsOnly(delivery.getString("id"));
        } finally {
            doomed.stop();
        }
    }

    @Test
    void goneSwitchesTheEndpointOffUntilSomebodySwitchesItOn() throws Exception {
        try (var receiver = Receiver.answering(request -> 410)) {
            String id = tenant.endpoint(gateway, receiver).getString("id");
            publish(tenant.notification("t-gone", 1));

            String delivery = awaitDelivery("transactionId=t-gone", "exhausted").getString("id");

            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(get("/v1/webhook-endpoints/" + id).getString("disabledReason"))
                                    .isEqualTo("gone"));
            var sdk = new Sdk(gateway);
            String resend = "/v1/webhook-deliveries/" + delivery + "/resend";
            assertThat(sdk.post(resend, tenant.key().text(), "").statusCode()).isEqualTo(409);
            receiver.answer(200);
            assertThat(sdk.patch("/v1/webhook-endpoints/" + id, tenant.key().text(), "{\"enabled\":true}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(sdk.post(resend, tenant.key().text(), "").statusCode()).isEqualTo(202);
            assertThat(awaitDelivery("transactionId=t-gone", "delivered").getString("id"))
                    .isEqualTo(delivery);
            assertThat(receiver.messages()).extracting(Message::id).containsExactly(delivery, delivery);
        }
    }

    @Test
    void testMessageIsSignedByBothSecretsWhileARotationLasts() throws Exception {
        try (var receiver = Receiver.answering(request -> 200)) {
            JsonObject endpoint = tenant.endpoint(gateway, receiver);
            String path = "/v1/webhook-endpoints/" + endpoint.getString("id");
            var sdk = new Sdk(gateway);
            JsonObject rotated = new JsonObject(
                    sdk.post(path + "/rotate-secret", tenant.key().text(), "").body());

            var answer = sdk.post(path + "/test", tenant.key().text(), "");

            assertThat(answer.statusCode()).isEqualTo(202);
            awaitMessages(receiver, 1);
            Message message = receiver.messages().get(0);
            assertThat(message.id()).isEqualTo(new JsonObject(answer.body()).getString("id"));
            assertThat(new JsonObject(message.body()).getString("type")).isEqualTo("webhook.test");
            assertThat(message.signature().split(" "))
                    .containsExactly(
                            signature(rotated.getString("secret"), message),
                            signature(endpoint.getString("secret"), message));
        }
    }

    private void publish(Notification notification) throws Exception {
        byte[] message = NotificationJson.write(notification).getBytes(StandardCharsets.UTF_8);
        completed(publisher.publish(QueueName.CLIENT_NOTIFICATION, notification.transaction(), message));
    }

    private static void awaitMessages(Receiver receiver, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.messages()).hasSizeGreaterThanOrEqualTo(count));
    }

    private JsonObject awaitDelivery(String filter, String status) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            JsonArray found = get("/v1/webhook-deliveries?status=" + status + "&" + filter)
                                    .getJsonArray("deliveries");
                            return found.isEmpty() ? new JsonObject() : found.getJsonObject(0);
                        },
                        delivery -> !delivery.isEmpty());
    }

    private JsonObject get(String path) {
        return new JsonObject(new Sdk(gateway).get(path, tenant.key().text()).body());
    }

    /** By the specification's text, not by our own signer. */
    private static String signature(String secret, Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> T completed(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
