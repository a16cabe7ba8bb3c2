/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Hears how each try of a request ended, the repeated ones too. Called on the thread that asked; must not block. */
public interface RequestListener {
    /** It was answered. */
    void answered(URI gateway, int status);

    /**
     * It was not.
     *
     * @param after how long after it was sent, or was to be
     * @param why a {@link java.net.ConnectException} if it was never sent, a
     *     {@link java.net.http.HttpTimeoutException} if the client gave it up; else its connection broke
     */
    void unanswered(URI gateway, Duration after, IOException why);

    /** Hears nothing. */
    static RequestListener deaf() {
        return new RequestListener() {
            @Override
            public void answered(URI gateway, int status) {}

            @Override
            public void unanswered(URI gateway, Duration after, IOException why) {}
        };
    }
}
