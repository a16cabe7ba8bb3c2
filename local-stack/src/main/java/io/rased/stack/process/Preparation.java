/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;

/** What has to be on disk before a child starts; runs before every start, so it must not mind being done already. */
@FunctionalInterface
public interface Preparation {
    /** Prepares. Fails with a {@link io.rased.stack.fault.StackException} where the user can do something. */
    void prepare() throws IOException, InterruptedException;

    /** Nothing to prepare. */
    static Preparation none() {
        return () -> {};
    }
}
