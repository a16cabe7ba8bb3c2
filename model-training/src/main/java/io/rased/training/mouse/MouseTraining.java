/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseTemplate;
import io.rased.training.data.MouseRecording;
import io.rased.training.model.Plda;
import io.rased.training.model.PldaTrainer;
import io.rased.training.model.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains the verifier of mouse identity on people with a session to enrol on and one to be known by, and judges it on people
 * it has not seen. The same recordings and seed give the same model, bit for bit.
 */
public final class MouseTraining {
    /** Trainings that {@link #run} takes, to show its progress by. */
    public static final int FITS = UnseenHands.FOLDS + 1;

    /** Trainings that judging alone takes. */
    public static final int FITS_TO_JUDGE = UnseenHands.FOLDS;

    private static final int SAMPLE_OWNERS = 10;

    private final List<Enrolled> people;
    private final long seed;
    private final Runnable progress;
    private final PldaTrainer trainer = PldaTrainer.ofMouse();

    /**
     * @param progress told after each training
     * @throws IllegalArgumentException if fewer than ten people have both sessions
     */
    public MouseTraining(List<MouseRecording> recordings, long seed, Runnable progress) {
        this.people = Enrolment.of(recordings, seed);
        this.seed = seed;
        this.progress = progress;
        if (people.size() < 2 * UnseenHands.FOLDS) {
            throw new IllegalArgumentException("ten people at least are needed, each with the sessions 1min and 3min; "
                    + people.size() + " have both, with enough strokes");
        }
    }

    /** Trains and judges. */
    public TrainedMouse run() {
        UnseenHands unseen = unseenHands();
        Plda plda = trainer.fit(people.stream().map(Enrolled::person).toList());
        progress.run();
        List<float[]> own = own();
        return new TrainedMouse(
                plda, unseen.platt(), medians(own), Quantiles.of(own, unseen.own()), sample(), unseen.figures(), seed);
    }

    /** The figures alone. */
    MouseFigures judge() {
        return unseenHands().figures();
    }

    /** What verifiers say of people that they have not seen; half a minute, on one thread. */
    public UnseenMice unseen() {
        return unseenHands().said();
    }

    List<Enrolled> people() {
        return people;
    }

    private UnseenHands unseenHands() {
        return UnseenHands.of(people, trainer, seed, progress);
    }

    /** Everyone's session on the templates of ten people, their own among them. */
    private List<float[]> sample() {
        List<float[]> rows = new ArrayList<>();
        for (Enrolled owner : people.subList(0, SAMPLE_OWNERS)) {
            MouseTemplate template = owner.template();
            people.forEach(other -> rows.add(MouseIdentity.row(template, other.windows())));
        }
        return rows;
    }

    /** Everyone's session on the own template. */
    private List<float[]> own() {
        return people.stream()
                .map(person -> MouseIdentity.row(person.template(), person.windows()))
                .toList();
    }

    /** Of people's own rows: a reason compares with a session that is its owner's. */
    private static List<Float> medians(List<float[]> rows) {
        List<Float> medians = new ArrayList<>();
        for (int i = 0; i < MouseIdentity.names().size(); i++) {
            float[] values = new float[rows.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = rows.get(k)[i];
            }
            Arrays.sort(values);
            medians.add(values[values.length / 2]);
        }
        return medians;
    }
}
