/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.evidence.ReadSegment;
import io.rased.ai.store.ScoredSegment;
import io.rased.ai.store.ScoredSoFar;
import io.rased.event.SegmentEnvelope;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import io.rased.features.SessionEvidence;
import io.rased.features.replay.PathFingerprints;
import io.rased.features.replay.PathKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is assessed: a transaction's segments in their order, for a version.
 *
 * @param user the transaction's pseudonymous user, if known
 * @param version of the result that they make
 * @param segments at least one
 * @param added the one of them that makes the version; null if it is scored again
 * @param evidence that of all of them
 * @param fingerprints of the pointer's path, sorted
 */
record Subject(
        TransactionKey transaction,
        SessionId session,
        @Nullable String user,
        int version,
        List<ScoredSegment> segments,
        @Nullable ScoredSegment added,
        SessionEvidence evidence,
        List<Long> fingerprints) {
    Subject {
        segments = List.copyOf(segments);
        fingerprints = List.copyOf(fingerprints);
    }

    /**
     * A segment and those scored before it. Blocking in that it takes its time.
     *
     * @param mostFingerprints how many the path has
     */
    static Subject of(ReadSegment read, ScoredSoFar soFar, int mostFingerprints) {
        SegmentEnvelope envelope = read.envelope();
        ScoredSegment added = new ScoredSegment(
                envelope.key().segment(),
                envelope.metadata().totalEvents(),
                envelope.metadata().triggerReason(),
                read.evidence().encode());
        List<ScoredSegment> segments = inOrder(soFar, added);
        // What was just read isn't read once more from what is kept of it, which is the same.
        SessionEvidence evidence = merged(
                segments, segment -> segment == added ? read.evidence() : SessionEvidence.decode(segment.evidence()));
        return of(
                envelope.key().transaction(),
                envelope.session(),
                user(read, soFar),
                soFar,
                segments,
                added,
                evidence,
                mostFingerprints);
    }

    /** The same segments once more; otherwise as above. */
    static Subject again(TransactionKey transaction, SessionId session, ScoredSoFar soFar, int mostFingerprints) {
        SessionEvidence evidence = merged(soFar.segments(), segment -> SessionEvidence.decode(segment.evidence()));
        return of(transaction, session, soFar.userId(), soFar, soFar.segments(), null, evidence, mostFingerprints);
    }

    private static Subject of(
            TransactionKey transaction,
            SessionId session,
            @Nullable String user,
            ScoredSoFar soFar,
            List<ScoredSegment> segments,
            @Nullable ScoredSegment added,
            SessionEvidence evidence,
            int mostFingerprints) {
        long[] fingerprints = PathFingerprints.of(
                evidence.pointer(), PathKey.of(transaction.organization().value()), mostFingerprints);
        return new Subject(
                transaction,
                session,
                user,
                soFar.newestVersion() + 1,
                segments,
                added,
                evidence,
                Arrays.stream(fingerprints).boxed().toList());
    }

    private static SessionEvidence merged(List<ScoredSegment> segments, Function<ScoredSegment, SessionEvidence> read) {
        return SessionEvidence.merge(segments.stream().map(read).toList());
    }

    /** Whom this segment names, or else an earlier one. */
    private static @Nullable String user(ReadSegment read, ScoredSoFar soFar) {
        String named = storable(read.envelope().metadata().userId());
        return named == null ? soFar.userId() : named;
    }

    /** A user id is any text the client sent; PostgreSQL's text can't hold U+0000. */
    private static @Nullable String storable(@Nullable String userId) {
        return userId == null || userId.isEmpty() || userId.indexOf('\0') >= 0 ? null : userId;
    }

    private static List<ScoredSegment> inOrder(ScoredSoFar soFar, ScoredSegment added) {
        List<ScoredSegment> segments = new ArrayList<>(soFar.segments());
        segments.add(added);
        segments.sort(Comparator.comparingInt(ScoredSegment::segment));
        return segments;
    }
}
