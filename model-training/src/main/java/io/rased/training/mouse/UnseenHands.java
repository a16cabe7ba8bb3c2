/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseTemplate;
import io.rased.training.augment.Chance;
import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.EqualError;
import io.rased.training.evaluation.Judged;
import io.rased.training.evaluation.Platt;
import io.rased.training.evaluation.Roc;
import io.rased.training.model.Plda;
import io.rased.training.model.PldaTrainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The verifier judged on people it has not seen: they are dealt into five folds, and each fold's people are known by a
 * verifier that was trained on the others. Everyone's session is tried on everyone's template within the fold.
 *
 * @param folds people each
 * @param verifiers that have not seen the fold's people
 */
record UnseenHands(List<List<Enrolled>> folds, List<Plda> verifiers) {
    static final int FOLDS = 5;

    /** Sessions without which there is no figure. */
    static final int FEWEST = 10;

    private static final int LEAST = MouseIdentity.MIN_WINDOWS;

    private static final List<Integer> MOVES = List.of(256, 512, 1024, 2048);

    /** @param progress told after each training */
    static UnseenHands of(List<Enrolled> people, PldaTrainer trainer, long seed, Runnable progress) {
        List<Enrolled> order = new ArrayList<>(people);
        new Chance(seed).shuffle(order);
        List<List<Enrolled>> folds = IntStream.range(0, FOLDS)
                .mapToObj(fold -> IntStream.range(0, order.size())
                        .filter(i -> i % FOLDS == fold)
                        .mapToObj(order::get)
                        .toList())
                .toList();
        List<Plda> verifiers = new ArrayList<>();
        for (List<Enrolled> fold : folds) {
            verifiers.add(trainer.fit(order.stream()
                    .filter(person -> !fold.contains(person))
                    .map(Enrolled::person)
                    .toList()));
            progress.run();
        }
        return new UnseenHands(folds, verifiers);
    }

    /** From likelihood ratio to the log-odds of an impostor at even odds; in single precision, as the runtime has it. */
    Platt platt() {
        Platt platt = fit(calibrating());
        return new Platt((float) platt.scale(), (float) platt.shift());
    }

    MouseFigures figures() {
        List<Verified> all = verified(Enrolled::windows);
        return new MouseFigures(
                folds.stream().mapToInt(List::size).sum(),
                auc(all),
                EqualError.rate(distances(all, true), distances(all, false)),
                calibrationError(),
                MOVES.stream().map(this::byMoves).toList(),
                auc(elsewhere()));
    }

    private MouseFigures.ByMoves byMoves(int moves) {
        List<Verified> said = verified(person -> person.windows(moves));
        long people = said.stream().filter(Verified::genuine).count();
        return new MouseFigures.ByMoves(moves, (int) people, people >= FEWEST ? auc(said) : null);
    }

    /** Sessions of any length, as a gateway sees them. */
    private List<Verified> calibrating() {
        List<Verified> said = new ArrayList<>(verified(Enrolled::windows));
        MOVES.forEach(moves -> said.addAll(verified(person -> person.windows(moves))));
        return said;
    }

    private List<Verified> elsewhere() {
        List<Verified> said = new ArrayList<>();
        for (int device = 0; device < folds.get(0).get(0).elsewhere().size(); device++) {
            int there = device;
            said.addAll(verified(person -> person.windowsElsewhere(there)));
        }
        return said;
    }

    /** Sessions with fewer windows than a score needs are passed over. */
    private List<Verified> verified(Function<Enrolled, float[][]> session) {
        List<Verified> said = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<MouseTemplate> templates =
                    folds.get(fold).stream().map(Enrolled::template).toList();
            for (int person = 0; person < templates.size(); person++) {
                float[][] windows = session.apply(folds.get(fold).get(person));
                for (int claimed = 0; claimed < templates.size() && windows.length >= LEAST; claimed++) {
                    double ratio = verifiers.get(fold).ratio(MouseIdentity.row(templates.get(claimed), windows));
                    said.add(new Verified(fold, ratio, person == claimed));
                }
            }
        }
        return said;
    }

    /** What is said of people's own whole sessions, as a probability of another person. */
    double[] own() {
        return calibrated(verified(Enrolled::windows)).stream()
                .filter(judged -> !judged.positive())
                .mapToDouble(Judged::score)
                .toArray();
    }

    /** The error on each fold of a calibration on the others. */
    private double calibrationError() {
        return Calibration.error(calibrated(calibrating()));
    }

    /** What is said of each session, as a probability. */
    UnseenMice said() {
        MouseFigures figures = figures();
        Map<Integer, List<Judged>> byMoves = new LinkedHashMap<>();
        for (MouseFigures.ByMoves by : figures.byMoves()) {
            if (by.auc() != null) {
                byMoves.put(by.moves(), calibrated(verified(person -> person.windows(by.moves()))));
            }
        }
        return new UnseenMice(figures, calibrated(calibrating()), calibrated(verified(Enrolled::windows)), byMoves);
    }

    /** By a calibration on the other folds' sessions of any length. */
    private List<Judged> calibrated(List<Verified> some) {
        List<Verified> said = calibrating();
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Platt platt = fit(said.stream().filter(one -> one.fold() != left).toList());
            for (Judged one :
                    weighted(some.stream().filter(each -> each.fold() == left).toList())) {
                judged.add(new Judged(platt.probability(one.score()), one.positive(), one.weight()));
            }
        }
        return judged;
    }

    private static Platt fit(List<Verified> said) {
        return Platt.fit(weighted(said));
    }

    /** An impostor is what the probability is of; owners and impostors weigh the same in all. */
    private static List<Judged> weighted(List<Verified> said) {
        double own = said.stream().filter(Verified::genuine).count();
        return said.stream()
                .map(one -> new Judged(one.ratio(), !one.genuine(), 1 / (one.genuine() ? own : said.size() - own)))
                .toList();
    }

    /** Distances grow with the probability of an impostor. */
    private static double auc(List<Verified> said) {
        return Roc.auc(distances(said, true), distances(said, false));
    }

    private static double[] distances(List<Verified> said, boolean genuine) {
        return said.stream()
                .filter(one -> one.genuine() == genuine)
                .mapToDouble(one -> -one.ratio())
                .toArray();
    }
}
