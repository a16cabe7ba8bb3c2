/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** As whom a child runs. */
public enum RunAs {
    /** As the launcher's own user. */
    SAME_USER,
    /** As the launcher, but seen from inside as an unprivileged user: a user namespace with no mapping. */
    USER_NAMESPACE,
    /** As {@code nobody}, where a container forbids user namespaces. Its data must be owned by and open to nobody. */
    NOBODY;

    /** The user and group id of nobody on every Linux of today. */
    public static final int NOBODY_ID = 65534;

    private static final long ROOT_ID = 0;

    /** For a server that refuses to run as root. */
    public static RunAs notRoot() {
        if (new UnixSystem().getUid() != ROOT_ID) {
            return SAME_USER;
        }
        return canUnshare() ? USER_NAMESPACE : NOBODY;
    }

    private static boolean canUnshare() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
