/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

/** One run of a child: its process, and whether someone here asked it to end. */
final class Run {
    private final Process process;
    private volatile boolean askedToEnd;

    Run(Process process) {
        this.process = process;
    }

    Process process() {
        return process;
    }

    void askToEnd() {
        askedToEnd = true;
    }

    boolean wasAskedToEnd() {
        return askedToEnd;
    }
}
