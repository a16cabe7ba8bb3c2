/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The scripts, each with the shared functions of {@code close.lua} in front of it. */
enum LuaScript {
    APPEND(false),
    DUE(false),
    CLAIM(true),
    RENEW(true),
    RELEASE(true),
    CENSUS(false);

    /** A Redis that is full must not refuse what empties it. */
    private static final String EVEN_IF_FULL = "#!lua flags=allow-oom\n";

    private final String text;
    private final String sha1;

    LuaScript(boolean empties) {
        text = (empties ? EVEN_IF_FULL : "") + resource("close") + resource(name().toLowerCase(java.util.Locale.ROOT));
        sha1 = sha1(text);
    }

    /** What {@code SCRIPT LOAD} takes. */
    String text() {
        return text;
    }

    /** What {@code EVALSHA} takes. */
    String sha1() {
        return sha1;
    }

    private static String resource(String name) {
        try (InputStream in = LuaScript.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + name + ".lua");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
