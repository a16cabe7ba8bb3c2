/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.request;

import io.rased.event.IdForm;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a list, newest first, goes on. Opaque to clients. It is not signed, as it grants nothing: the
 * organization comes from the credential.
 *
 * @param asOf the newest time that the walk covers; what is newer came after its first page
 * @param time the last entry's
 * @param id the last entry's
 */
public record PageCursor(Instant asOf, Instant time, String id) {
    private static final String SEPARATOR = ",";
    private static final int MAX_LENGTH = 400;

    /** The text that a client sends back. */
    public String encode() {
        String text = asOf + SEPARATOR + time + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What {@link #encode} gave, or null if the text is nothing of the kind. */
    static @Nullable PageCursor decode(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(SEPARATOR, -1);
            return parts.length == 3 && IdForm.matches(parts[2])
                    ? new PageCursor(time(parts[0]), time(parts[1]), parts[2])
                    : null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        // A forged one could be outside of what PostgreSQL holds.
        if (time.isBefore(Instant.EPOCH) || time.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
            throw new DateTimeException("out of range");
        }
        return time;
    }
}
