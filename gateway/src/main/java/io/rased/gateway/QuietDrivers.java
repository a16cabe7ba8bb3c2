/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

/** For commands that look at servers for a person: what a driver logs of one that is away, the command says in words. */
public final class QuietDrivers {
    private QuietDrivers() {}

    /** Keeps logs off the terminal, unless {@code RASED_LOG_LEVEL} asks for them. Call before anything logs. */
    public static void install() {
        if (System.getenv("RASED_LOG_LEVEL") == null) {
            System.setProperty("logback.configurationFile", "io/rased/gateway/quiet-logback.xml");
        }
    }
}
