/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.redis;

import io.rased.stack.artifact.ServerBinaries;
import io.rased.stack.artifact.Template;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.data.PrivateFiles;
import io.rased.stack.process.ChildSpec;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Redis on loopback with a password, that appends every write to disk before it answers and never evicts. */
public final class RedisServer {
    private static final String NAME = "redis";

    private final DataDirectory data;
    private final String password;
    private final int port;

    public RedisServer(DataDirectory data) throws IOException {
        this.data = data;
        this.password = data.secrets().get("redis-password");
        this.port = data.ports().claim(NAME);
    }

    /** {@code redis://:password@127.0.0.1:port}. */
    public URI uri() {
        return URI.create("redis://:" + password + "@127.0.0.1:" + port);
    }

    /** The child, with {@code maxmemory} in MiB. */
    public ChildSpec spec(ServerBinaries binaries, int memoryMebibytes, Duration startTimeout) throws IOException {
        Path directory = data.of(NAME);
        Path configuration = directory.resolve("redis.conf");
        // The password is in a file, not on the command line, where ps would show it.
        Map<String, Object> values =
                Map.of("port", port, "password", password, "directory", directory, "memory", memoryMebibytes);
        return new ChildSpec(
                NAME,
                List.of(binaries.redis().toString(), configuration.toString()),
                System.getenv(),
                RunAs.SAME_USER,
                directory,
                data.log(NAME),
                data.pidFile(NAME),
                () -> {
                    binaries.unpackRedis();
                    PrivateFiles.write(configuration, Template.fill(RedisServer.class, "redis.conf", values));
                },
                new RedisProbe(port, password),
                startTimeout,
                StopSignal.TERM,
                ChildSpec.SERVER_STOP_TIMEOUT,
                data.adviceFor(NAME));
    }
}
