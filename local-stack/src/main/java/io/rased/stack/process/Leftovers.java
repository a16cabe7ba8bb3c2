/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Children of a launcher that is dead, found by their pid files. The kernel is ending them already where it can; here
 * they are waited for, so that their ports and files are free, and killed if they stay.
 */
public final class Leftovers {
    private final Duration patience;

    public Leftovers(Duration patience) {
        this.patience = patience;
    }

    /** Ends what is left of an earlier launcher. To be called only by one who holds the data directory's lock. */
    public void clear(Path pidDirectory) throws IOException, InterruptedException {
        if (!Files.isDirectory(pidDirectory)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(pidDirectory, "*.pid")) {
            stream.forEach(files::add);
        }
        for (Path file : files) {
            for (ProcessHandle process : PidFile.alive(file).stream().toList()) {
                List<ProcessHandle> family =
                        new ArrayList<>(process.descendants().toList());
                family.add(process);
                if (!ends(process, patience)) {
                    family.forEach(ProcessHandle::destroyForcibly);
                }
                for (ProcessHandle member : family) {
                    ends(member, patience);
                }
            }
            Files.deleteIfExists(file);
        }
    }

    private static boolean ends(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
