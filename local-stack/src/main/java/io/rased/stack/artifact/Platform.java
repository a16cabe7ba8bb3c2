/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import io.rased.stack.fault.StackException;
import java.util.Locale;

/** The machine, in the names that the carriers of binaries use. */
record Platform(String system, boolean arm) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        boolean intel = osArch.equals("amd64") || osArch.equals("x86_64");
        if (system.isEmpty() || !(arm || intel)) {
            throw new StackException("The local stack has no servers for " + osName + " on " + osArch
                    + ". It runs on Linux and macOS, on amd64 and arm64; elsewhere use ./rased run with servers of"
                    + " your own.");
        }
        return new Platform(system, arm);
    }

    String redisResource() {
        return "/redis-server-7.0.15-" + system + "-" + (arm ? "arm64" : "amd64");
    }

    String postgresResource() {
        return "/postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
