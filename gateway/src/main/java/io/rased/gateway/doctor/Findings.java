/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.doctor;

import io.rased.gateway.check.Finding;
import io.rased.gateway.check.Finding.Severity;
import java.io.PrintStream;
import java.util.List;

/** Prints findings for people: a line each, and the verdict. */
final class Findings {
    private Findings() {}

    /** Returns whether a gateway may run. */
    static boolean print(List<Finding> findings, PrintStream out) {
        findings.forEach(finding -> out.println(mark(finding.severity()) + finding.line()));
        long faults = count(findings, Severity.FAULT);
        long warnings = count(findings, Severity.WARNING);
        out.println();
        out.println(
                faults > 0
                        ? "A gateway won't start: " + faults + (faults == 1 ? " fault." : " faults.")
                        : "A gateway can run" + (warnings > 0 ? ", with the warnings above." : "."));
        return faults == 0;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case GOOD -> "good     ";
            case WARNING -> "warning  ";
            case FAULT -> "FAULT    ";
        };
    }
}
