/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;

/** Asks a server whether it serves. May block for about a second; called again until it says yes. */
@FunctionalInterface
public interface Readiness {
    /**
     * True when the server answered as one that serves.
     *
     * @throws IOException if it does not answer (yet), which means the same as false
     */
    boolean isReady() throws IOException;
}
