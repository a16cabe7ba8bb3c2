/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import io.rased.stack.process.RunAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Who owns PostgreSQL's files, where the launcher is root and so can give them away.
 *
 * @param id of the user and of the group
 */
record Owner(int id) {
    private static final int ROOT_ID = 0;

    /** In a user namespace without a mapping, files of root are the server's own. */
    static Owner of(RunAs runAs) {
        return new Owner(runAs == RunAs.NOBODY ? RunAs.NOBODY_ID : ROOT_ID);
    }

    /** Makes it, and all that is in it, belong to this owner. */
    void takes(Path path) throws IOException {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Iterator<Path> files = tree.iterator(); files.hasNext(); ) {
                takesOne(files.next());
            }
        }
    }

    private void takesOne(Path file) throws IOException {
        if (!Integer.valueOf(id).equals(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            Files.setAttribute(file, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
