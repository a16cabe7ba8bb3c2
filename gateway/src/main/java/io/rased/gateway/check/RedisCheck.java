/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.check;

import io.rased.buffer.RedisSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Redis must answer, must not evict, and should write to disk. */
public final class RedisCheck {
    private static final String SERVER = "redis";
    private static final String KEY = "redis.uri";

    private RedisCheck() {}

    /** What was found, which includes that the server is away. Never fails; any thread. */
    public static Future<List<Finding>> run(Vertx vertx, RedisSettings settings) {
        String uri = settings.uri().reveal();
        Redis redis = Redis.createClient(vertx, new RedisOptions().setConnectionString(uri));
        return redis.send(Request.cmd(Command.INFO))
                .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .map(info -> judge(parse(info == null ? "" : info.toString()), Redaction.of(uri)))
                .recover(failure -> Future.succeededFuture(List.of(Finding.fault(
                        SERVER,
                        KEY,
                        Redaction.of(uri) + " does not answer (" + failure.getMessage() + ")",
                        "Start Redis there, or correct the address or password"))))
                .eventually(redis::close);
    }

    private static List<Finding> judge(Map<String, String> info, String uri) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good(SERVER, KEY, uri + " answers, version " + info.get("redis_version")));
        String policy = info.getOrDefault("maxmemory_policy", "noeviction");
        if (!policy.equals("noeviction")) {
            findings.add(Finding.fault(
                    SERVER,
                    KEY,
                    "it evicts (maxmemory-policy is " + policy + "), so acknowledged batches could vanish",
                    "Set maxmemory-policy noeviction"));
        }
        if (!"1".equals(info.get("aof_enabled"))) {
            findings.add(Finding.warning(
                    SERVER,
                    KEY,
                    "it does not append to disk, so its restart loses what waits in it",
                    "Set appendonly yes, and appendfsync always where a power cut must lose nothing"));
        }
        if ("0".equals(info.get("maxmemory"))) {
            findings.add(Finding.warning(
                    SERVER,
                    KEY,
                    "it has no memory limit, so it may be killed by the system instead of answering that it is full",
                    "Set maxmemory to what the machine can spare"));
        }
        return findings;
    }

    private static Map<String, String> parse(String info) {
        Map<String, String> fields = new HashMap<>();
        info.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return fields;
    }
}
