/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

/** A URL that no webhook may call. */
public final class RefusedUrlException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param detail what a URL must be, as the end of a sentence that begins with it */
    public RefusedUrlException(String detail) {
        super(detail, null, false, false);
    }

    /** The end of a sentence that begins with the URL. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
