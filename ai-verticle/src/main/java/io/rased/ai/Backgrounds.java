/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.profile.Background;
import io.rased.ai.store.PostgresPaths;
import io.rased.features.replay.SeenPath;
import io.vertx.core.Future;

/**
 * Finds what a transaction is compared with: its user's profile, the organization's people and the paths that were made before, all
 * asked for at the same time. For callers of one context; futures fail while PostgreSQL is away.
 */
final class Backgrounds {
    private final RememberedProfiles profiles;
    private final PostgresPaths paths;

    Backgrounds(RememberedProfiles profiles, PostgresPaths paths) {
        this.profiles = profiles;
        this.paths = paths;
    }

    /** That of a transaction. */
    Future<Background> of(Subject subject) {
        Future<Background> people = profiles.background(subject.transaction(), subject.user());
        Future<SeenPath> path =
                paths.seen(subject.transaction().organization(), subject.session(), subject.fingerprints());
        return Future.all(people, path).map(found -> people.result().with(path.result()));
    }
}
