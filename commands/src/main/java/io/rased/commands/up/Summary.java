/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import java.io.PrintStream;
import java.nio.file.Path;

/** What {@code up} prints when all is up. */
final class Summary {
    private Summary() {}

    static void print(ReadyInfo ready, Path directory, PrintStream out) {
        out.println();
        out.println("Rased is up. Ctrl-C ends it.");
        ready.gateways().forEach(gateway -> row(out, "gateway", gateway));
        row(out, "management", ready.management());
        ready.organizations().forEach(organization -> {
            row(out, "organization", organization.id());
            row(out, "  API key", organization.apiKey());
        });
        ready.servers().forEach((name, address) -> row(out, name, address));
        row(out, "data, logs", directory);
        out.flush();
    }

    private static void row(PrintStream out, String name, Object value) {
        out.printf("  %-14s %s%n", name, value);
    }
}
