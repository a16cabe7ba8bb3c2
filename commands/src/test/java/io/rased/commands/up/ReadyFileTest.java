/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
    @TempDir
    Path directory;

    @Test
    void hasEveryFieldThatReadersRelyOn() throws Exception {
        Map<String, URI> servers = new LinkedHashMap<>();
        servers.put("redis", URI.create("redis://:pw@127.0.0.1:1"));
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("redis", 7L);
        ReadyInfo ready = new ReadyInfo(
                List.of(URI.create("http://127.0.0.1:8080"), URI.create("http://127.0.0.1:9")),
                URI.create("http://127.0.0.1:8081"),
                List.of(
                        new DemoOrganization("bank", "Bank", "k1", "a1", List.of("http://localhost:3000")),
                        new DemoOrganization("shop", "Shop", "k2", "a2", List.of())),
                servers,
                List.of(5L, 6L),
                pids);

        assertThat(ReadyFile.json(ready).replaceAll("\\s+", "")).isEqualTo("""
                {"gateway":"http://127.0.0.1:8080","management":"http://127.0.0.1:8081",
                "console":"http://127.0.0.1:8080/console",
                "gateways":["http://127.0.0.1:8080","http://127.0.0.1:9"],
                "organizationId":"bank","apiKey":"k1","origins":["http://localhost:3000"],"adminKey":"a1",
                "organizations":[
                {"organizationId":"bank","apiKey":"k1","origins":["http://localhost:3000"]},
                {"organizationId":"shop","apiKey":"k2","origins":[]}],
                "redis":"redis://:pw@127.0.0.1:1",
                "pids":{"gateway":[5,6],"redis":7}}
                """.replaceAll("\\s+", ""));
        ReadyFile.write(directory.resolve("ready.json"), ready);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1); // nothing of the temporary file is left
        }
    }
}
