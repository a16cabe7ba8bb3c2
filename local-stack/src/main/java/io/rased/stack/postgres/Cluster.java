/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import io.rased.stack.data.PrivateFiles;
import io.rased.stack.data.Trees;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Preparation;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.Wrapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The database cluster on disk: made by {@code initdb} when it is missing, freed of a stale lock when it is not. */
final class Cluster implements Preparation {
    private final Path programs;
    private final Path home;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final RunAs runAs;

    Cluster(Path programs, Path home, Path cluster, Path log, String password, RunAs runAs) {
        this.programs = programs;
        this.home = home;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
        this.runAs = runAs;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (runAs == RunAs.NOBODY) {
            Nobody.openWay(home);
            Nobody.requireReach(List.of(programs, home.getParent()));
        }
        if (runAs != RunAs.SAME_USER) {
            Owner.of(runAs).takes(home); // the same data may have been used the other way before
        }
        if (!Files.exists(cluster)) {
            initialise();
        }
        StaleLock.remove(cluster);
    }

    /** Made aside and renamed, so that an {@code initdb} that was killed half-way is begun again. */
    private void initialise() throws IOException, InterruptedException {
        Path part = home.resolve("cluster.part");
        Path passwordFile = home.resolve("password");
        Trees.delete(part);
        PrivateFiles.write(passwordFile, password + "\n");
        if (runAs != RunAs.SAME_USER) {
            Owner.of(runAs).takes(passwordFile);
        }
        try {
            run(List.of(
                    programs.resolve("initdb").toString(),
                    "-D",
                    part.toString(),
                    "-U",
                    PostgresServer.RASED,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "-E",
                    "UTF8",
                    "--no-locale",
                    // Only initdb itself: a crash of the machine in these two seconds costs nothing. The server syncs.
                    "--no-sync"));
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Wrapping.helper(runAs, command))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new StackException(
                    "initdb failed with exit code " + code + "; " + log + " says why. Where neither user"
                            + " namespaces nor the user nobody are allowed to root, start rased as another user.");
        }
    }
}
