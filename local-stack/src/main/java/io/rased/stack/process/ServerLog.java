/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A child's log file: kept from growing without end, and its last lines shown when the child fails. */
final class ServerLog {
    private static final long ROTATE_BYTES = 16L << 20;
    private static final int TAIL_BYTES = 16 << 10;
    /** A JSON line may hold a whole stack trace. */
    private static final int LINE_LENGTH = 300;

    private ServerLog() {}

    /** Makes room: a long log becomes {@code NAME.old}, which replaces the last one. */
    static void rotate(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > ROTATE_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines, at most, of what was written after {@code from}. */
    static List<String> tail(Path log, long from, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(from, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(ServerLog::shortened)
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }

    private static String shortened(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…";
    }
}
