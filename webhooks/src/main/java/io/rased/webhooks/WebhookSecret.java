/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.config.Secret;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Signing secrets in the form of the Standard Webhooks specification: {@code whsec_} and base64. */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    /** The specification asks for 24 to 64 bytes. */
    private static final int BYTES = 32;

    private WebhookSecret() {}

    /** A new secret; {@code random} must be a secure one. */
    public static Secret generate(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /**
     * The key's bytes.
     *
     * @throws IllegalArgumentException if the text has another form; the message does not show it
     */
    public static byte[] key(Secret secret) {
        String text = secret.reveal();
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret begins with " + PREFIX);
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a webhook secret is base64 after " + PREFIX);
        }
    }
}
