/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.session;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sessions, one after the other, so that never all of them are in memory. For one thread. */
public interface SessionSource extends AutoCloseable {
    /** What they are and where they come from, one line for people. */
    String description();

    /** How many sessions there are. */
    int sessions();

    /** How many events they have in all. */
    long events();

    /** The next one, or null after the last. */
    @Nullable
    DemoSession next() throws IOException;

    @Override
    void close() throws IOException;
}
