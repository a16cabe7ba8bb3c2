/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import java.util.List;

/** What the clients know of requests whose connection broke before the answer was there. Safe on any thread. */
@FunctionalInterface
public interface LostAnswers {
    /**
     * Those at one gateway.
     *
     * @param gateway its name
     * @param nanos since when, as {@link System#nanoTime()} gives it
     */
    List<String> since(String gateway, long nanos);
}
