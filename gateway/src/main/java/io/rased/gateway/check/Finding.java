/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.check;

/**
 * Something about a server that an operator should know.
 *
 * @param severity whether it is good, bearable or not
 * @param server which one
 * @param key the configuration key that leads there
 * @param problem what was found; of a {@code GOOD} finding, what is good
 * @param fix what to do; empty for a {@code GOOD} finding
 */
public record Finding(Severity severity, String server, String key, String problem, String fix) {
    /** What a finding means. */
    public enum Severity {
        /** As it should be. */
        GOOD,
        /** Works, and may cost data or time in a fault. */
        WARNING,
        /** The gateway must not run like this. */
        FAULT
    }

    static Finding good(String server, String key, String what) {
        return new Finding(Severity.GOOD, server, key, what, "");
    }

    static Finding warning(String server, String key, String problem, String fix) {
        return new Finding(Severity.WARNING, server, key, problem, fix);
    }

    static Finding fault(String server, String key, String problem, String fix) {
        return new Finding(Severity.FAULT, server, key, problem, fix);
    }

    /** One line for a person. */
    public String line() {
        return fix.isEmpty() ? server + ": " + problem : server + " (" + key + "): " + problem + ". " + fix + ".";
    }
}
