/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.features.BotFeatures;
import io.rased.training.data.Recording;
import io.rased.training.model.Boosting;
import io.rased.training.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains the bot model on recordings, and judges it. The same recordings and seed give the same model, bit for bit. */
public final class BotTraining {
    private static final List<String> ORIGINAL_SPLITS = List.of("webbot_d1", "webbot_d2");

    private static final int PROGRAMS = 2500;

    private final List<BotSession> sessions;
    private final Boosting boosting;
    private final Runnable progress;
    private final Folds folds;
    private final BotTrainer trainer;

    /**
     * @param progress told of each time that trees were grown
     * @throws IllegalArgumentException if the recordings have no people, or fewer than two bot families
     */
    public BotTraining(List<Recording> recordings, Boosting boosting, Runnable progress) {
        this(recordings, PROGRAMS, boosting, progress);
    }

    BotTraining(List<Recording> recordings, int programs, Boosting boosting, Runnable progress) {
        this.sessions = BotCorpus.of(recordings, programs, boosting.seed());
        this.boosting = boosting;
        this.progress = progress;
        this.folds = new Folds(sessions, boosting.seed());
        this.trainer = new BotTrainer(boosting);
        if (Corpora.people(sessions).isEmpty() || Corpora.families(sessions).size() < 2) {
            throw new IllegalArgumentException("training needs people and at least two families of bots");
        }
    }

    /** How many times trees will be grown by {@link #run}. */
    public int fits() {
        return fitsToJudge() + 1;
    }

    /** How many times trees will be grown by {@link #judge}. */
    public int fitsToJudge() {
        int sources = sources().size();
        return UnseenFamilies.fits(Corpora.families(sessions).size())
                + Folds.COUNT
                + (sources > 1 ? sources : 0)
                + splits().size();
    }

    /** What trees say of sessions that they did not grow on, by each protocol. Takes minutes, on one thread. */
    public UnseenBots judge() {
        UnseenFamilies families = new UnseenFamilies(sessions, folds, trainer, progress);
        List<BotFigures.Family> familyFigures = families.run(Corpora.families(sessions));
        UnseenPeople people = new UnseenPeople(sessions, folds, trainer, progress);
        Calibrator calibrator = new Calibrator(families.judged(), people.byFold());
        BotFigures figures = new BotFigures(
                splits().stream().map(this::split).toList(),
                familyFigures,
                familyFigures.stream()
                        .mapToDouble(BotFigures.Family::auc)
                        .average()
                        .orElseThrow(),
                calibrator.error(),
                calibrator.cuts(),
                sources().size() > 1 ? sources().stream().map(people::source).toList() : List.of());
        return new UnseenBots(calibrator, figures);
    }

    /** Judges, and trains on all sessions. Takes minutes, on one thread. */
    public TrainedBot run() {
        UnseenBots unseen = judge();
        TreeEnsemble trees = trainer.fit(sessions);
        progress.run();
        return new TrainedBot(
                trees,
                unseen.platt(),
                medians(),
                peoplesWindows(),
                windows(),
                unseen.figures(),
                counts(),
                boosting.seed());
    }

    private BotFigures.Split split(String dataset) {
        BotFigures.Split figures = OriginalSplit.run(dataset, sessions, trainer);
        progress.run();
        return figures;
    }

    private List<String> splits() {
        return ORIGINAL_SPLITS.stream()
                .filter(name ->
                        sessions.stream().anyMatch(session -> session.dataset().equals(name)))
                .toList();
    }

    private List<String> sources() {
        return Corpora.kinds(sessions, Origin.HUMAN);
    }

    private List<float[][]> peoplesWindows() {
        return Corpora.people(sessions).stream().map(BotSession::scored).toList();
    }

    private List<float[]> windows() {
        return sessions.stream()
                .flatMap(session -> Arrays.stream(session.scored()))
                .toList();
    }

    private List<Float> medians() {
        List<float[]> windows = Corpora.people(sessions).stream()
                .flatMap(session -> Arrays.stream(session.scored()))
                .toList();
        List<Float> medians = new ArrayList<>();
        for (int feature = 0; feature < BotFeatures.names().size(); feature++) {
            float[] values = new float[windows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = windows.get(i)[feature];
            }
            Arrays.sort(values);
            medians.add(values[values.length / 2]);
        }
        return medians;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (BotSession session : sessions) {
            String kind = switch (session.origin()) {
                case HUMAN -> "human:" + session.kind();
                case HUMAN_ELSEWHERE -> "made:human";
                case BOT -> session.kind();
                case MADE_BOT -> "made:bot";
            };
            counts.merge(kind, 1, Integer::sum);
        }
        return counts;
    }
}
