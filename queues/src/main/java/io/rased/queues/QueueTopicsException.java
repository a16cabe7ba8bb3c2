/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.util.List;

/** Topics that don't fit, each with what to do about it. A fault of the set-up: trying again can't help. */
public final class QueueTopicsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /** @param faults what is wrong and the fix, a line each */
    public QueueTopicsException(List<String> faults) {
        super("kafka: " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong and the fix, a line each. */
    public List<String> faults() {
        return faults;
    }
}
