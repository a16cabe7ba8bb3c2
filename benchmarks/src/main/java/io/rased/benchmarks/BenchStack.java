/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.stack.StackStart;
import io.rased.stack.artifact.ServerBinaries;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Child;
import io.rased.stack.process.Spawner;
import io.rased.stack.process.StartProgress;
import io.rased.stack.process.Wrapping;
import io.rased.stack.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Redis and the two servers, as children of this process that die with it. Its methods block. */
final class BenchStack implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final int REDIS_MEBIBYTES = 4_096;

    private final DataDirectory data;
    private final Spawner spawner;
    private final URI redisUri;
    private final Child redis;
    private final ServerProcess bare;
    private final ServerProcess rased;

    private BenchStack(DataDirectory data, AppendPlan plan, String tokenSecret) throws IOException {
        this.data = data;
        this.spawner = new Spawner(Wrapping.ofThisMachine());
        var server = new RedisServer(data);
        var binaries = ServerBinaries.inUserCache(data.root().resolve("servers"));
        this.redisUri = server.uri();
        this.redis = new Child(server.spec(binaries, REDIS_MEBIBYTES, START_TIMEOUT), spawner);
        Map<String, String> settings = Map.of(
                BenchSettings.REDIS,
                redisUri.toString(),
                BenchSettings.TOKEN_SECRET,
                tokenSecret,
                // A pause of the machine would have it refuse, and the run fail; it costs the same.
                BenchSettings.DELAY,
                "1m");
        this.bare = ServerProcess.create("bare", BareServer.class, settings, plan, data, spawner);
        this.rased = ServerProcess.create("rased", RasedServer.class, settings, plan, data, spawner);
    }

    /** Starts the three; a {@link StackException} says what did not start. */
    static BenchStack start(AppendPlan plan, String tokenSecret, StartProgress progress) throws InterruptedException {
        try {
            var stack = new BenchStack(DataDirectory.temporary(progress::note), plan, tokenSecret);
            try {
                StackStart.all(List.of(stack.redis), progress);
                StackStart.all(List.of(stack.bare.child(), stack.rased.child()), progress);
            } catch (InterruptedException | RuntimeException e) {
                stack.close();
                throw e;
            }
            return stack;
        } catch (IOException e) {
            throw new StackException("The benchmark could not be started: " + e.getMessage(), e);
        }
    }

    URI redisUri() {
        return redisUri;
    }

    /** The processor time that Redis has taken so far. */
    Duration redisTime() {
        return ServerProcess.processorTime(redis);
    }

    ServerProcess bare() {
        return bare;
    }

    ServerProcess rased() {
        return rased;
    }

    @Override
    public void close() throws InterruptedException {
        StackStart.stopAll(List.of(bare.child(), rased.child()));
        StackStart.stopAll(List.of(redis));
        spawner.close();
        data.closeQuietly();
    }
}
