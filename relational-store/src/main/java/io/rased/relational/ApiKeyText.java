/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as a backend holds it: {@code rk_<keyId>_<secret>}.
 *
 * <p>The store keeps the key's id, to find it by, and the SHA-256 of its secret. A slow hash would add nothing: the
 * secret is 256 random bits, which nobody guesses, not a password that somebody chose.
 *
 * @param keyId the public part, letters and digits
 * @param secret the part that nobody else knows
 */
public record ApiKeyText(String keyId, String secret) {
    private static final Pattern FORM = Pattern.compile("rk_([A-Za-z0-9]{8,32})_([A-Za-z0-9_-]{32,64})");

    /** Takes a key apart, or is empty if {@code text} has not a key's form. */
    public static Optional<ApiKeyText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ApiKeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The key as a backend sends it. */
    public String text() {
        return "rk_" + keyId + "_" + secret;
    }

    /** What the store keeps of the secret. */
    public byte[] secretSha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the secret, so that no log can show it. */
    @Override
    public String toString() {
        return "rk_" + keyId + "_…";
    }
}
