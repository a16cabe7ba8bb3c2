/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import java.util.List;

/**
 * What is known of a path elsewhere.
 *
 * @param fingerprints how many were looked for
 * @param seen how many of them another session made first
 * @param fresh those that nobody has made
 */
public record SeenPath(int fingerprints, int seen, List<Long> fresh) {
    /** Of a path without fingerprints. */
    public static final SeenPath NONE = new SeenPath(0, 0, List.of());

    /** @throws IllegalArgumentException if there are more of a kind than there are */
    public SeenPath {
        fresh = List.copyOf(fresh);
        if (seen < 0 || seen + fresh.size() > fingerprints) {
            throw new IllegalArgumentException(
                    seen + " seen and " + fresh.size() + " fresh are more than " + fingerprints);
        }
    }
}
