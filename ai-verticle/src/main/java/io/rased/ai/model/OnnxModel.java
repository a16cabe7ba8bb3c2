/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.rased.ai.domain.ScoringFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * An ONNX model in DJL's ONNX Runtime engine: rows of floats in, the log-odds of each row out.
 *
 * <ul>
 *   <li>One session of the runtime, one predictor for each thread that may ask at once, and as many for calls that hang. A
 *       predictor is lent for a call; with none left the call fails rather than waits.
 *   <li>One thread computes one call: the rows are too few to share, and a pool inside the runtime would compete with
 *       the event loops for the same cores.
 *   <li>What was checked is what runs: the model is loaded from bytes, not from its path a second time.
 * </ul>
 */
public final class OnnxModel implements AutoCloseable {
    private static final String ENGINE = "OnnxRuntime";
    /** Predictors for each thread that may ask at once: one for it, and one for a call that hangs. */
    private static final int PREDICTORS = 2;

    private static final Map<String, String> ONE_THREAD = Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1");

    private final String name;
    private final Model model;
    private final BlockingQueue<Predictor<float[][], double[]>> idle;

    private OnnxModel(String name, Model model, BlockingQueue<Predictor<float[][], double[]>> idle) {
        this.name = name;
        this.model = model;
        this.idle = idle;
    }

    /**
     * Loads a model and asks it once on each predictor, so that the first real call isn't the slow one. Blocking:
     * native code is unpacked and compiled.
     *
     * @param name for messages
     * @param onnx the file's bytes
     * @param features floats in a row
     * @param threads how many threads may ask at once
     * @throws InvalidModelException if the runtime can't load it, or it doesn't answer one float a row
     */
    public static OnnxModel load(String name, byte[] onnx, int features, int threads) {
        Telemetry.disable();
        Model model = Model.newInstance(name, Device.cpu(), ENGINE);
        try {
            model.load(new ByteArrayInputStream(onnx), ONE_THREAD);
            int predictors = PREDICTORS * threads;
            var idle = new ArrayBlockingQueue<Predictor<float[][], double[]>>(predictors);
            for (int i = 0; i < predictors; i++) {
                var predictor = model.newPredictor(new RowsTranslator());
                warmUp(predictor, features);
                idle.add(predictor);
            }
            return new OnnxModel(name, model, idle);
        } catch (IOException | MalformedModelException | TranslateException | RuntimeException e) {
            model.close();
            throw new InvalidModelException("model " + name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * Asks the model. Blocking.
     *
     * @return for each row its log-odds; NaN where the model gives none
     * @throws ScoringFailedException if the runtime fails, or more threads ask than the model was opened for
     */
    public double[] logOdds(float[][] rows) {
        Predictor<float[][], double[]> predictor = idle.poll();
        if (predictor == null) {
            throw new ScoringFailedException("model " + name + " is asked by more threads than it was opened for");
        }
        try {
            return predictor.predict(rows);
        } catch (TranslateException e) {
            throw new ScoringFailedException("model " + name + " failed: " + e.getMessage(), e);
        } finally {
            idle.add(predictor);
        }
    }

    /** Frees the native memory. Call it when nobody asks any more. */
    @Override
    public void close() {
        idle.forEach(Predictor::close);
        model.close();
    }

    private static void warmUp(Predictor<float[][], double[]> predictor, int features) throws TranslateException {
        // Both shapes that are asked for: a single row, and the batch that explains it.
        for (int rows : new int[] {1, features + 1}) {
            predictor.predict(new float[rows][features]);
        }
    }
}
