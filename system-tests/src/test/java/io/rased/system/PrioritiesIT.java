/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.system.fixture.Backend;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/adr/0008 as the kernel sees it: which threads of a gateway, started as {@code ./rased up} does, give way. */
class PrioritiesIT {
    private static final long NORMAL = 0;
    private static final long GIVES_WAY = 5;
    /** In {@code /proc/PID/task/TID/stat}, counted from the one behind the name. */
    private static final int NICE = 16;

    @Test
    void whatIsBehindTheQueuesGivesWayAndWhatClientsWaitForDoesNot() throws IOException {
        scoreOne(); // A worker's threads begin when they are first needed.
        Map<String, List<Long>> threads = niceness(Gateways.shared().child().pid());

        assertThat(threads.get("vert.x-eventloo")).contains(NORMAL, GIVES_WAY);
        assertThat(threads.get("rased-ai-0")).containsOnly(GIVES_WAY);
        assertThat(threads.get("vert.x-acceptor")).containsOnly(NORMAL);
    }

    private static void scoreOne() {
        var sdk = new Sdk(Gateways.shared());
        Tenant tenant = Tenant.create();
        sdk.accepted(
                sdk.token(tenant.key(), "s-1"),
                Batches.flagged(tenant.organization().value(), "s-1", "t-1", "b-1", 40));
        new Backend(sdk, tenant).result("t-1");
    }

    /** By name, of which the kernel keeps fifteen characters. */
    private static Map<String, List<Long>> niceness(long pid) throws IOException {
        Map<String, List<Long>> found = new HashMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path task : tasks) {
                try {
                    String stat = Files.readString(task.resolve("stat"));
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                    found.computeIfAbsent(Files.readString(task.resolve("comm")).strip(), first -> new ArrayList<>())
                            .add(Long.valueOf(fields[NICE]));
                } catch (NoSuchFileException ended) {
                    // The thread has ended.
                }
            }
        }
        return found;
    }
}
