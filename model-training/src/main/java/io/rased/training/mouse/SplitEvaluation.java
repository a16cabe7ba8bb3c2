/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.data.MouseRecording;
import io.rased.training.evaluation.EqualError;
import io.rased.training.evaluation.Roc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well people are told apart who all are known: a model of each, trained on their sessions of the split {@code train}
 * against the others', is asked about sessions of the split {@code test}, which are {@code genuine} or an {@code impostor}'s.
 * The protocol of Antal and Egyed-Zsigmond (2019) for Balabit's data set.
 *
 * <p>A session's score is the log-odds of its claimed owner less those of the other people, put together: that takes out what
 * is odd about the session itself, so that one threshold can do for all.
 *
 * @param auc over all test sessions, whoever is claimed
 * @param eer equal error rate, the same
 * @param users people with a model
 * @param genuine sessions in the figures
 * @param impostors sessions in the figures
 * @param unscored sessions that nothing can be said of: those without a stroke, which are in the figures with the score 0, and
 *     {@code leftOut}
 * @param leftOut sessions in no figure: there is nothing of their subject to train on, or their label is another
 * @param unordered sessions whose rows are in no order of time; figures of them mean nothing
 */
public record SplitEvaluation(
        double auc, double eer, int users, int genuine, int impostors, int unscored, int leftOut, int unordered) {
    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final String GENUINE = "genuine";
    private static final String IMPOSTOR = "impostor";

    /**
     * Trains and judges. Takes minutes, on one thread.
     *
     * @param progress told of each person whose trees are grown
     * @throws IOException if fewer than two people have a stroke to train on, or a label is missing among the tests
     */
    public static SplitEvaluation of(List<MouseRecording> recordings, long seed, Runnable progress) throws IOException {
        Map<String, KnownHand> people = people(recordings);
        if (people.size() < 2) {
            throw new IOException("at least two people are needed, with strokes in sessions of the split train");
        }
        Map<String, HandTrees> trees = new LinkedHashMap<>();
        for (String person : people.keySet()) {
            trees.put(person, HandTrees.of(person, people, seed));
            progress.run();
        }
        List<Double> genuine = new ArrayList<>();
        List<Double> impostors = new ArrayList<>();
        int still = 0;
        int leftOut = 0;
        for (MouseRecording session : recordings) {
            if (!session.split().equals(TEST)) {
                continue;
            }
            boolean labelled =
                    session.label().equals(GENUINE) || session.label().equals(IMPOSTOR);
            if (!labelled || !trees.containsKey(session.subject())) {
                leftOut++;
                continue;
            }
            KnownHand hand = KnownHand.of(List.of(session));
            still += hand.strokes().isEmpty() ? 1 : 0;
            (session.label().equals(GENUINE) ? genuine : impostors).add(score(session.subject(), hand, trees));
        }
        if (genuine.isEmpty() || impostors.isEmpty()) {
            throw new IOException("the split test needs sessions of both labels, genuine and impostor; " + leftOut
                    + " sessions have another label, or nothing of their subject to train on");
        }
        double[] own = array(genuine);
        double[] others = array(impostors);
        return new SplitEvaluation(
                Roc.auc(others, own),
                EqualError.rate(negated(own), negated(others)),
                people.size(),
                own.length,
                others.length,
                still + leftOut,
                leftOut,
                (int) recordings.stream().filter(session -> !session.inOrder()).count());
    }

    /**
     * Whether the recordings have a split, so that they can be judged like this.
     *
     * @throws IOException if it is only half of one
     */
    public static boolean hasSplit(List<MouseRecording> recordings) throws IOException {
        boolean test =
                recordings.stream().anyMatch(recording -> recording.split().equals(TEST));
        if (!test && users(recordings) > 0) {
            throw new IOException("there are sessions of the split train, and none of the split test to judge models of"
                    + " them by: add those, labelled genuine or impostor");
        }
        return test;
    }

    /** How many people have sessions of the split {@code train}. */
    public static int users(List<MouseRecording> recordings) {
        return (int) recordings.stream()
                .filter(recording -> recording.split().equals(TRAIN))
                .map(MouseRecording::subject)
                .distinct()
                .count();
    }

    private static Map<String, KnownHand> people(List<MouseRecording> recordings) {
        Map<String, List<MouseRecording>> training = recordings.stream()
                .filter(recording ->
                        recording.split().equals(TRAIN) && !recording.label().equals(IMPOSTOR))
                .collect(Collectors.groupingBy(MouseRecording::subject, TreeMap::new, Collectors.toList()));
        Map<String, KnownHand> people = new LinkedHashMap<>();
        training.forEach((person, sessions) -> {
            KnownHand hand = KnownHand.of(sessions);
            if (!hand.strokes().isEmpty()) {
                people.put(person, hand);
            }
        });
        return people;
    }

    private static double score(String claimed, KnownHand hand, Map<String, HandTrees> trees) {
        double own = 0;
        double others = 0;
        for (Map.Entry<String, HandTrees> person : trees.entrySet()) {
            double logOdds = person.getValue().logOdds(hand);
            if (person.getKey().equals(claimed)) {
                own = logOdds;
            } else {
                others += Math.exp(logOdds) / (trees.size() - 1);
            }
        }
        return own - Math.log(others);
    }

    private static double[] array(List<Double> scores) {
        return scores.stream().mapToDouble(score -> score).toArray();
    }

    /** As distances. */
    private static double[] negated(double[] scores) {
        return Arrays.stream(scores).map(score -> -score).toArray();
    }
}
