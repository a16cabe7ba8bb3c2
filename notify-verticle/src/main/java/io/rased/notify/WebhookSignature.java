/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.config.Secret;
import io.rased.webhooks.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a webhook as the <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 * Webhooks specification</a> says: HMAC-SHA256 over {@code id.timestamp.body}. Pure.
 */
final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * The value of {@code webhook-signature}: one signature for each secret, so that a receiver may hold either while a
     * rotation lasts.
     *
     * @param id the {@code webhook-id}
     * @param timestamp the attempt's, in seconds since 1970
     * @param body the bytes as they are sent
     * @param secrets newest first
     */
    static String header(String id, long timestamp, byte[] body, List<Secret> secrets) {
        byte[] prefix = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret ->
                        "v1," + Base64.getEncoder().encodeToString(sign(WebhookSecret.key(secret), prefix, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sign(byte[] key, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(prefix);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
