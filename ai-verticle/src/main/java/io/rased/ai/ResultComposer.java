/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.Trial.Decision;
import io.rased.ai.domain.Assessment;
import io.rased.ai.domain.Recognition;
import io.rased.ai.domain.TransactionResult;
import io.rased.ai.domain.TransactionResultJson;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.profile.SessionFeatures;
import io.rased.ai.profile.UserProfile;
import io.rased.ai.store.NewVersion;
import io.rased.ai.store.ScoredSegment;
import io.rased.event.Notification;
import io.rased.event.NotificationJson;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a result version from what is known of a transaction. Blocking: it asks the models. */
final class ResultComposer {
    private final Trial trial;
    private final InstantSource clock;

    ResultComposer(Trial trial, InstantSource clock) {
        this.trial = trial;
        this.clock = clock;
    }

    /**
     * The version that these segments make.
     *
     * @param taken when that began, by {@link System#nanoTime}
     */
    NewVersion compose(Subject subject, Background background, long taken) {
        List<ScoredSegment> segments = subject.segments();
        Background earlier = background.before(subject.session().value());
        SessionFeatures features = SessionFeatures.of(subject.evidence());
        Decision decision =
                trial.assess(assessor -> assessor.assess(features, earlier), subject.transaction(), subject.user());
        TransactionResult result = new TransactionResult(
                subject.transaction(),
                subject.session(),
                subject.version(),
                segments.size(),
                segments.stream().mapToLong(ScoredSegment::events).sum(),
                segments.get(segments.size() - 1).triggerReason(),
                decision.decided(),
                (System.nanoTime() - taken) / 1_000_000,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new NewVersion(
                result,
                TransactionResultJson.write(result),
                NotificationJson.write(notification(result)),
                decision.shadow(),
                subject.added(),
                subject.user(),
                update(subject.user(), result.assessment(), features, earlier.profile()),
                background.path().fresh());
    }

    private static @Nullable ProfileUpdate update(
            @Nullable String user, Assessment assessment, SessionFeatures features, UserProfile profile) {
        return user == null || !profile.known()
                ? null
                : ProfileUpdate.of(user, Recognition.teaches(assessment, profile), features, profile);
    }

    private static Notification notification(TransactionResult result) {
        return new Notification(
                result.transaction(),
                result.session(),
                result.version(),
                result.assessment().verdict().level(),
                result.scoredAt());
    }
}
