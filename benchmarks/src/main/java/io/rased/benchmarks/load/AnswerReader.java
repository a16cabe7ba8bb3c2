/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the answers of one connection together from what comes. Only what the front door sends: every one has a length. */
final class AnswerReader {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MOST_BYTES = 32 * 1024;

    private final ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);

    /** Where to read into. */
    ByteBuffer buffer() {
        return bytes;
    }

    /** The answer that is complete; null until one is. */
    @Nullable
    Answer next() {
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return null;
        }
        String headers = text.substring(0, head).toLowerCase(Locale.ROOT) + "\r\n";
        int body = head + END_OF_HEAD.length();
        int end = body + Math.max(0, number(headers, "\r\ncontent-length: "));
        if (text.length() < end) {
            return null;
        }
        bytes.flip().position(end);
        bytes.compact();
        return new Answer(
                Integer.parseInt(headers.substring(9, 12)),
                number(headers, "\r\nretry-after: "),
                headers.contains("\r\nconnection: close\r\n"),
                text.substring(body, end));
    }

    private static int number(String headers, String name) {
        int at = headers.indexOf(name);
        return at < 0
                ? -1
                : Integer.parseInt(headers.substring(at + name.length(), headers.indexOf('\r', at + name.length())));
    }
}
