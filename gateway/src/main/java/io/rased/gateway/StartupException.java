/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.gateway.check.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The gateway must not start like this. The message lists every fault, and the fix of each. */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartupException(List<Finding> faults) {
        super(
                "Rased does not start; mend this first:\n"
                        + faults.stream().map(fault -> "  - " + fault.line()).collect(Collectors.joining("\n")),
                null,
                false,
                false);
    }
}
