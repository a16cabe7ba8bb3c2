/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

import java.time.Duration;

/**
 * One fault of a schedule.
 *
 * @param kind what happens
 * @param victim the name of the process: {@code gateway-0}, {@code redis}
 * @param late how late each byte is, of a {@link Kind#DELAY}; of any other zero
 * @param pause what is waited after it before the next
 */
public record Fault(Kind kind, String victim, Duration late, Duration pause) {
    private static final String GATEWAY = "gateway-";

    /** Whether this name is a gateway's. */
    public static boolean isGateway(String victim) {
        return victim.startsWith(GATEWAY);
    }

    /** What happens to whom. */
    public enum Kind {
        /** kill -9; it is started again by the supervisor. */
        KILL("--kills", "kill -9", Victims.ALL),
        /** SIGSTOP, and after a while SIGCONT. */
        PAUSE("--pauses", "SIGSTOP", Victims.GATEWAYS),
        /** SIGTERM: it stops in good order, and is started again by the supervisor. */
        RESTART("--restarts", "SIGTERM", Victims.GATEWAYS),
        /** All connections of gateways to a server are reset, and new ones refused for a while. */
        CUT("--cuts", "connections cut", Victims.SERVERS),
        /** Every byte between gateways and a server is late for a while. */
        DELAY("--delays", "bytes delayed", Victims.SERVERS),
        /** The disk of a server has no room for a while. */
        FULL_DISK("--full-disks", "disk full", Victims.SERVERS);

        private final String option;
        private final String label;
        private final Victims victims;

        Kind(String option, String label, Victims victims) {
            this.option = option;
            this.label = label;
            this.victims = victims;
        }

        /** Its option on the command line, which says how many. */
        public String option() {
            return option;
        }

        /** Its name in a report. */
        public String label() {
            return label;
        }

        /** Whether it can happen to the process of this name. */
        public boolean strikes(String victim) {
            return victims == Victims.ALL || (victims == Victims.GATEWAYS) == isGateway(victim);
        }
    }

    private enum Victims {
        ALL,
        GATEWAYS,
        SERVERS
    }
}
