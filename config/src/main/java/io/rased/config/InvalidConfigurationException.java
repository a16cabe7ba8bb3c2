/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration can't be used; the message lists every fault, a line each, and no secret. */
public final class InvalidConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /** With at least one fault. */
    public InvalidConfigurationException(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "\n  - " + fault)
                .collect(Collectors.joining(
                        "",
                        "the configuration has " + (faults.size() == 1 ? "a fault" : faults.size() + " faults") + ":",
                        "")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of the keys. */
    public List<Fault> faults() {
        return faults;
    }
}
