/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

/**
 * A password, key or other text that no log, message or exception may show.
 *
 * @param reveal the text itself; call it only where it is handed to a client or compared
 */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return Redaction.HIDDEN;
    }
}
