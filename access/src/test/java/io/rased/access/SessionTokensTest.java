/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.config.Secret;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final SessionTokens tokens = tokens("a");

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void verifiesWhatItIssued() throws Exception {
        var session = session(new TransactionId("txn-1"), "https://shop.example");

        assertThat(verified(tokens.issue(session))).isEqualTo(session);
    }

    @Test
    void verifiesTokenWithoutTransactionAndOrigin() throws Exception {
        var session = session(null, null);

        assertThat(verified(tokens.issue(session))).isEqualTo(session);
    }

    @Test
    void refusesTokenFromTheSecondInWhichItExpires() throws Exception {
        String token = tokens.issue(session(null, null));
        time.set(NOW.plusSeconds(60).minusMillis(1));
        assertThat(verified(token)).isNotNull();

        time.set(NOW.plusSeconds(60));

        assertThat(refusal(token)).isEqualTo(CredentialException.Reason.EXPIRED);
        assertThat(refusal(token)).as("and again").isEqualTo(CredentialException.Reason.EXPIRED);
    }

    @Test
    void refusesTokenOfAnotherSecret() throws Exception {
        assertThat(refusal(tokens("b").issue(session(null, null)))).isEqualTo(CredentialException.Reason.INVALID);
    }

    @Test
    void refusesTokenWithoutSignature() throws Exception {
        String issued = tokens.issue(session(null, null));
        String payload = issued.substring(issued.indexOf('.'), issued.lastIndexOf('.') + 1);

        assertThat(refusal(base64("{\"typ\":\"JWT\",\"alg\":\"none\"}") + payload))
                .isEqualTo(CredentialException.Reason.INVALID);
        assertThat(refusal(issued.substring(0, issued.indexOf('.')) + payload))
                .isEqualTo(CredentialException.Reason.INVALID);
    }

    @Test
    void refusesWhatIsNoToken() throws Exception {
        assertThat(refusal("")).isEqualTo(CredentialException.Reason.INVALID);
        assertThat(refusal("a.b.c")).isEqualTo(CredentialException.Reason.INVALID);
        assertThat(refusal("x".repeat(100_000))).isEqualTo(CredentialException.Reason.INVALID);
    }

    private Principal.Session verified(String token) throws Exception {
        return tokens.verify(token).toCompletionStage().toCompletableFuture().get();
    }

    private CredentialException.@Nullable Reason refusal(String token) throws Exception {
        try {
            verified(token);
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause() instanceof CredentialException known ? known.reason() : null;
        }
    }

    private static Principal.Session session(@Nullable TransactionId transaction, @Nullable String origin) {
        return new Principal.Session(
                new OrganizationId("org-1"), new SessionId("session-1"), transaction, origin, NOW.plusSeconds(60));
    }

    private SessionTokens tokens(String seed) {
        return new SessionTokens(vertx, new TokenSettings(new Secret(base64(seed.repeat(32))), 100), time::get);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
