/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.time.Duration;

/** Hears how a start goes. Called from several threads at once. */
public interface StartProgress {
    /** The child was told to start. */
    void starting(String child);

    /** The child answers. */
    void ready(String child, Duration took);

    /** The child did not come up; the exception that follows says why. */
    void failed(String child);

    /** Something worth knowing that is no fault, as a port that had to change. */
    void note(String message);

    /** Says nothing. */
    static StartProgress silent() {
        return new StartProgress() {
            @Override
            public void starting(String child) {}

            @Override
            public void ready(String child, Duration took) {}

            @Override
            public void failed(String child) {}

            @Override
            public void note(String message) {}
        };
    }
}
