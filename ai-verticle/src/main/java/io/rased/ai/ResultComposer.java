/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.Trial.Decision;
import io.rased.ai.domain.Assessment;
import io.rased.ai.domain.TransactionResult;
import io.rased.ai.domain.TransactionResultJson;
import io.rased.ai.evidence.ReadSegment;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.profile.UserProfile;
import io.rased.ai.store.NewVersion;
import io.rased.ai.store.ScoredSegment;
import io.rased.ai.store.ScoredSoFar;
import io.rased.event.Notification;
import io.rased.event.NotificationJson;
import io.rased.event.SegmentMessage;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import io.rased.features.SessionEvidence;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a result version from a segment and those scored before it. Blocking: it asks the models. */
final class ResultComposer {
    private final Trial trial;
    private final InstantSource clock;

    ResultComposer(Trial trial, InstantSource clock) {
        this.trial = trial;
        this.clock = clock;
    }

    /**
     * The version that this segment makes.
     *
     * @param taken when its message was taken, by {@link System#nanoTime}
     */
    NewVersion compose(ReadSegment read, ScoredSoFar soFar, Background background, long taken) {
        SegmentMessage message = read.message();
        ScoredSegment added = new ScoredSegment(
                message.key().segment(),
                message.metadata().totalEvents(),
                message.metadata().triggerReason(),
                read.evidence().encode());
        return compose(
                new Subject(
                        message.key().transaction(),
                        message.session(),
                        user(read, soFar),
                        soFar.newestVersion() + 1,
                        inOrder(soFar, added)),
                added,
                background,
                taken);
    }

    /**
     * The version that the same segments make when they are scored again.
     *
     * @param session the transaction's
     * @param taken when that began, by {@link System#nanoTime}
     */
    NewVersion composeAgain(
            TransactionKey transaction, SessionId session, ScoredSoFar soFar, Background background, long taken) {
        return compose(
                new Subject(transaction, session, soFar.userId(), soFar.newestVersion() + 1, soFar.segments()),
                null,
                background,
                taken);
    }

    /** The transaction's user: whom this segment names, or else an earlier one. */
    static @Nullable String user(ReadSegment read, ScoredSoFar soFar) {
        String named = storable(read.message().metadata().userId());
        return named == null ? soFar.userId() : named;
    }

    /** What is assessed: a transaction's segments in their order, for a version. */
    private record Subject(
            TransactionKey transaction,
            SessionId session,
            @Nullable String user,
            int version,
            List<ScoredSegment> segments) {}

    private NewVersion compose(Subject subject, @Nullable ScoredSegment added, Background background, long taken) {
        List<ScoredSegment> segments = subject.segments();
        SessionEvidence evidence = merge(segments);
        Background earlier = background.before(subject.session().value());
        Decision decision =
                trial.assess(assessor -> assessor.assess(evidence, earlier), subject.transaction(), subject.user());
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
                added,
                subject.user(),
                update(subject.user(), result.assessment(), evidence, earlier.profile()));
    }

    /** What lacks a score because its model couldn't be asked is not known well enough to be learned. */
    private static @Nullable ProfileUpdate update(
            @Nullable String user, Assessment assessment, SessionEvidence evidence, UserProfile profile) {
        if (user == null || !profile.known()) {
            return null;
        }
        return assessment.degraded()
                ? ProfileUpdate.nothing(user)
                : ProfileUpdate.of(user, assessment.verdict().level(), evidence, profile);
    }

    private static List<ScoredSegment> inOrder(ScoredSoFar soFar, ScoredSegment added) {
        List<ScoredSegment> segments = new ArrayList<>(soFar.segments());
        segments.add(added);
        segments.sort(Comparator.comparingInt(ScoredSegment::segment));
        return segments;
    }

    private static SessionEvidence merge(List<ScoredSegment> segments) {
        return SessionEvidence.merge(segments.stream()
                .map(segment -> SessionEvidence.decode(segment.evidence()))
                .toList());
    }

    private static Notification notification(TransactionResult result) {
        return new Notification(
                result.transaction(),
                result.session(),
                result.version(),
                result.assessment().verdict().level(),
                result.scoredAt());
    }

    /** A user id is any text the client sent; PostgreSQL's text can't hold U+0000. */
    private static @Nullable String storable(@Nullable String userId) {
        return userId == null || userId.isEmpty() || userId.indexOf('\0') >= 0 ? null : userId;
    }
}
