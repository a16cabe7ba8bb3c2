/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.access;

import io.rased.config.Range;
import io.rased.config.Secret;
import io.rased.config.Setting;
import java.util.Base64;

/**
 * Settings of session tokens and API keys, under {@code tokens}.
 *
 * @param secret signs session tokens
 * @param cacheSize how many checked credentials are remembered
 */
public record TokenSettings(
        @Setting(doc = "Signs session tokens (HS256): at least 32 random bytes in base64, the same on every gateway.")
        Secret secret,

        @Setting(value = "100000", doc = "How many checked credentials a gateway remembers.")
        @Range(min = "1", max = "10000000")
        int cacheSize) {
    private static final int MIN_BYTES = 32; // RFC 7518, section 3.2: a key of the hash's size or larger

    /** @throws IllegalArgumentException if the secret is not base64 of 32 bytes or more */
    public TokenSettings {
        if (Base64.getDecoder().decode(secret.reveal()).length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "secret must be base64 of at least 32 random bytes, for example from: openssl rand -base64 32");
        }
    }

    byte[] secretBytes() {
        return Base64.getDecoder().decode(secret.reveal());
    }
}
