/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Random secrets, each made once and kept in a file of its own that only its owner reads. */
public final class Secrets {
    private final Path directory;
    private final RandomGenerator random;

    /** Takes a cryptographic source of randomness; {@link java.security.SecureRandom} outside of tests. */
    public Secrets(Path directory, RandomGenerator random) {
        this.directory = directory;
        this.random = random;
    }

    /** The secret of this name, 32 random bytes in URL-safe base64, made now if there is none. */
    public String get(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
        return Files.readString(file).strip();
    }
}
