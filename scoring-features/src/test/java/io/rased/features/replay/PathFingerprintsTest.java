/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import io.rased.features.SessionEvidence;
import io.rased.features.replay.HandPaths.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PathFingerprintsTest {
    private static final PathKey KEY = PathKey.of("bank");
    private static final int ALL = 4_096;

    private final List<Move> path = HandPaths.of(1, 6);

    @Test
    void aPathIsKnownAgainAtAnotherTimeSpeedAndPlace() {
        long[] fingerprints = of(path);

        assertThat(fingerprints.length).isGreaterThan(20);
        assertThat(of(HandPaths.each(path, move -> new Move(move.time() + 86_400_123, move.x(), move.y()))))
                .containsExactly(fingerprints);
        assertThat(of(HandPaths.each(path, move -> new Move(2.7 * move.time(), move.x(), move.y()))))
                .containsExactly(fingerprints);
        assertThat(of(HandPaths.each(path, move -> new Move(move.time(), move.x() + 217, move.y() - 40.5))))
                .containsExactly(fingerprints);
    }

    @Test
    void aPartIsKnownAgainWhateverIsBeforeAndAfterIt() {
        List<Move> part = path.subList(70, 70 + 2 * PathFingerprints.SHARED);
        List<Move> spliced = new ArrayList<>(HandPaths.of(2, 1));
        spliced.addAll(part);
        spliced.addAll(HandPaths.of(3, 1));

        assertThat(of(part)).isNotEmpty();
        assertThat(shared(of(part), of(path))).isEqualTo(of(part).length);
        assertThat(shared(of(spliced), of(path))).isGreaterThanOrEqualTo(of(part).length);
    }

    @Test
    void anyPartLongEnoughThatSaysEnoughIsFound() {
        long[] whole = of(path);
        int found = 0;
        for (int from = 0; from + PathFingerprints.SHARED < path.size(); from++) {
            long[] part = of(path.subList(from, from + PathFingerprints.SHARED + 1));
            assertThat(shared(part, whole)).as("from %d", from).isEqualTo(part.length);
            found += part.length > 0 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(path.size() / 2);
    }

    @Test
    void whereSegmentsWereCutDoesNotMatter() {
        for (int cut : new int[] {1, 40, 100, path.size() - 1}) {
            PointerTrace merged = SessionEvidence.merge(List.of(
                            SessionEvidence.ofPointer(HandPaths.trace(path.subList(0, cut))),
                            SessionEvidence.ofPointer(HandPaths.trace(path.subList(cut, path.size())))))
                    .pointer();

            assertThat(PathFingerprints.of(merged, KEY, ALL)).containsExactly(of(path));
        }
    }

    @Test
    void aMoveAddedOrDroppedCostsTheStretchesThatItTouches() {
        List<Move> dropped = new ArrayList<>(path);
        for (int i = path.size() - 60; i > 0; i -= 60) {
            dropped.remove(i);
        }

        double left = shared(of(dropped), of(path)) / (double) of(path).length;

        assertThat(left).isBetween(0.3, 0.95);
    }

    @Test
    void noiseOfASixteenthOfAPixelEndsIt() {
        SplittableRandom random = new SplittableRandom(4);

        List<Move> noisy = HandPaths.each(
                path,
                move -> new Move(
                        move.time(),
                        move.x() + (random.nextInt(3) - 1) / 16.0,
                        move.y() + (random.nextInt(3) - 1) / 16.0));

        assertThat(shared(of(noisy), of(path))).isZero();
    }

    @Test
    void noTwoHandsShareOne() {
        Map<Long, Integer> owners = new HashMap<>();
        int fingerprints = 0;
        for (int person = 0; person < 300; person++) {
            for (long fingerprint : of(HandPaths.of(100 + person, 2))) {
                assertThat(owners.putIfAbsent(fingerprint, person)).isNull();
                fingerprints++;
            }
        }
        assertThat(fingerprints).isGreaterThan(3_000);
    }

    @Test
    void whatAnyHandOrProgramMakesDoesNotCount() {
        SplittableRandom random = new SplittableRandom(5);
        double[] at = new double[1_000];
        for (int i = 1; i < at.length; i++) {
            at[i] = at[i - 1] + random.nextInt(3) - 1;
        }
        assertThat(path(i -> 7, i -> 9)).as("in one place").isEmpty();
        assertThat(path(i -> 3 * i, i -> 2 * i)).as("equal steps").isEmpty();
        assertThat(path(i -> i * i / 50.0, i -> 0)).as("one axis").isEmpty();
        assertThat(path(i -> 100 * Math.rint(Math.cos(i)), i -> i % 2))
                .as("a circle of a few steps")
                .isEmpty();
        assertThat(path(i -> at[i], i -> at[(i + 500) % 1_000]))
                .as("a pixel at a time")
                .isEmpty();
    }

    @Test
    void theSmallestAreKeptSoThatAPathKeepsThemAsItGrows() {
        long[] all = of(path);

        long[] few = PathFingerprints.of(HandPaths.trace(path), KEY, 10);

        assertThat(all).isSorted();
        assertThat(few).containsExactly(Arrays.copyOf(all, 10));
    }

    @Test
    void anotherOrganizationHasOthers() {
        long[] elsewhere = PathFingerprints.of(HandPaths.trace(path), PathKey.of("shop"), ALL);

        assertThat(shared(elsewhere, of(path))).isZero();
        assertThat(elsewhere.length).isBetween(of(path).length / 2, 2 * of(path).length);
    }

    private static long[] of(List<Move> moves) {
        return PathFingerprints.of(HandPaths.trace(moves), KEY, ALL);
    }

    private static long[] path(IntToDoubleFunction x, IntToDoubleFunction y) {
        PointerRecorder recorder = new PointerRecorder();
        IntStream.range(0, 1_000).forEach(i -> recorder.move(16 * i, x.applyAsDouble(i), y.applyAsDouble(i)));
        return PathFingerprints.of(recorder.trace(), KEY, ALL);
    }

    private static long shared(long[] some, long[] others) {
        Set<Long> known = Arrays.stream(others).boxed().collect(Collectors.toSet());
        return Arrays.stream(some).filter(known::contains).count();
    }
}
