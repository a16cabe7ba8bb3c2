/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.Answers;
import io.rased.ai.domain.ModelCard;
import io.rased.ai.domain.ProbabilityModel;
import io.rased.ai.domain.ScoringFailedException;
import io.rased.ai.model.Questions.Question;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model whose files were checked, loaded in DJL and warm. It is asked on the caller's thread. A question that takes
 * longer than its guard allows has failed ({@link Questions} says so while it goes on), and none is put for a while when one does
 * or too many fail. Its native memory is freed when it is closed and no question is under way any
 * more, one that nobody waits for included.
 */
public final class LoadedModel implements ProbabilityModel, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedModel.class);

    /** So many times as many threads as may ask at once may hang, in all models together, and no more questions are put. */
    private static final int LOST = 2;

    private final ModelManifest manifest;
    private final OnnxModel onnx;
    private final Guard guard;
    private final @Nullable ModelTerms terms;
    private final CircuitBreaker breaker;
    private final @Nullable Drift drift;
    private final Uses uses;
    private final int mostLost;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean freed = new AtomicBoolean();

    /**
     * @param terms what its features do; null where that isn't known, and the runtime is asked
     * @param callers how many threads may ask at once
     */
    LoadedModel(ModelManifest manifest, OnnxModel onnx, @Nullable ModelTerms terms, int callers, Guard guard) {
        this.mostLost = LOST * callers;
        this.terms = terms;
        this.manifest = manifest;
        this.onnx = onnx;
        this.guard = guard;
        this.breaker = new CircuitBreaker(guard.settings(), guard.nanos());
        this.drift = manifest.training() == null ? null : new Drift(manifest.training(), guard.driftRows());
        this.uses = new Uses(() -> {
            onnx.close();
            freed.set(true);
        });
    }

    @Override
    public ModelCard card() {
        return manifest.card();
    }

    @Override
    public double[] logOdds(float[][] rows) {
        if (guard.questions().lost() >= mostLost || !breaker.pass()) {
            tell(CallOutcome.NOT_ASKED);
            throw new ScoringFailedException("model " + card().version() + " is away");
        }
        Question question = guard.questions().begin(this::late);
        try {
            double[] answers = predict(rows);
            if (!question.end()) {
                throw new ScoringFailedException(tooLong());
            }
            breaker.answered();
            tell(CallOutcome.ANSWERED);
            return answers;
        } catch (ScoringFailedException | Error e) {
            if (question.end()) {
                failed(breaker.failed(), CallOutcome.FAILED, why(e));
            }
            throw e;
        }
    }

    @Override
    public Answers explained(float[][] rows) {
        return terms == null
                ? ProbabilityModel.super.explained(rows)
                : new Answers(logOdds(rows), terms.losses(rows, card().medians()));
    }

    @Override
    public double[] losses(float[][] rows) {
        return terms == null ? ProbabilityModel.super.losses(rows) : terms.losses(rows, card().medians());
    }

    @Override
    public void observed(float[][] rows, double probability) {
        if (drift != null) {
            drift.observed(rows, probability);
        }
    }

    /** Lets it go; who still asks gets an answer. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            uses.end();
        }
    }

    /** How far it is asked from its training; null if the manifest doesn't say how that was. */
    @Nullable
    Drift drift() {
        return drift;
    }

    /** Whether it explains itself without being asked once more for each feature. */
    boolean knowsItsTerms() {
        return terms != null;
    }

    ModelManifest manifest() {
        return manifest;
    }

    /** Whether it isn't asked now because too many questions failed, or one hangs. */
    boolean away() {
        return breaker.state() != CircuitBreaker.State.CLOSED;
    }

    /** Keeps it while a question is put to it; false if its memory is freed. */
    boolean keep() {
        return uses.begin();
    }

    void letGo() {
        uses.end();
    }

    boolean freed() {
        return freed.get();
    }

    /** While the question goes on, on any thread. Another one would be likely to hang as well, and its thread lost. */
    private void late() {
        failed(breaker.open(), CallOutcome.TIMED_OUT, tooLong());
    }

    private void failed(boolean opened, CallOutcome outcome, String why) {
        if (opened) {
            LOG.atWarn()
                    .addKeyValue("model", card().version())
                    .log(
                            "too many questions failed, or one hangs: none is put for {}; the last one: {}",
                            guard.settings().open(),
                            why);
        }
        tell(outcome);
    }

    private void tell(CallOutcome outcome) {
        guard.calls().accept(card().name(), outcome);
    }

    private String tooLong() {
        return "model " + card().version() + " took longer than "
                + guard.settings().timeout().toMillis() + " ms";
    }

    /** Keeps the model by itself: who lent it may have let it go. */
    private double[] predict(float[][] rows) {
        if (!uses.begin()) {
            throw new ScoringFailedException("model " + card().version() + " was closed before it was asked");
        }
        try {
            return onnx.logOdds(rows);
        } catch (ScoringFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ScoringFailedException("model " + card().version() + " failed", e);
        } finally {
            uses.end();
        }
    }

    /** The engine's own words are in the cause. */
    private static String why(Throwable failure) {
        String words = failure.getCause() == null ? null : failure.getCause().getMessage();
        return words == null ? String.valueOf(failure.getMessage()) : words;
    }
}
