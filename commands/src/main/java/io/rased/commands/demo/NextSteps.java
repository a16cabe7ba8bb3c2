/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import io.rased.commands.demo.client.SessionOutcome;
import io.rased.commands.demo.report.Report;
import io.rased.commands.up.ReadyInfo;
import io.rased.commands.up.RunningRased;
import java.io.PrintStream;
import java.net.URI;

/** Where to look after the demo. */
final class NextSteps {
    private NextSteps() {}

    static void print(Report report, RunningRased rased, boolean keep, PrintStream out) {
        out.println();
        if (!keep) {
            out.println("Where to look next: ./rased demo --keep leaves all of this up; ./rased up starts it empty.");
            return;
        }
        ReadyInfo ready = rased.ready();
        String key = ready.organizations().get(0).apiKey();
        out.println("Still up, until Ctrl-C:");
        report.outcomes().stream()
                .findFirst()
                .map(SessionOutcome::transaction)
                .ifPresent(transaction -> curl(out, key, ready.gateway().resolve("/v1/results/" + transaction)));
        curl(out, key, ready.gateway().resolve("/v1/webhook-deliveries"));
        out.println("  curl -s " + ready.management().resolve("/health"));
        out.println("  curl -s " + ready.management().resolve("/metrics"));
        ready.servers().forEach((name, address) -> out.println("  " + name + ": " + address));
        out.println("  data and logs: " + rased.directory());
    }

    private static void curl(PrintStream out, String key, URI uri) {
        out.println("  curl -s -H 'Authorization: Bearer " + key + "' '" + uri + "'");
    }
}
