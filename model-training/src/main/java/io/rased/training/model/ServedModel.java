/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import com.sun.jna.NativeLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * An ONNX file asked as the gateway asks it: through DJL's ONNX Runtime engine, on one thread. Not safe for use by
 * several threads.
 */
public final class ServedModel implements AutoCloseable {
    private final Model model;
    private final Predictor<float[][], float[]> predictor;

    private ServedModel(Model model) {
        this.model = model;
        this.predictor = model.newPredictor(new Rows());
    }

    /**
     * Loads a file.
     *
     * @throws IOException if the runtime can't
     */
    public static ServedModel load(byte[] onnx) throws IOException {
        keepQuiet();
        Model model = Model.newInstance("model", "OnnxRuntime");
        try {
            model.load(new ByteArrayInputStream(onnx), Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
            return new ServedModel(model);
        } catch (MalformedModelException e) {
            model.close();
            throw new IOException("ONNX Runtime can't load the model: " + e.getMessage(), e);
        }
    }

    /** The first output for each row, the probability. */
    public double[] probabilities(float[][] rows) {
        try {
            float[] answers = predictor.predict(rows);
            double[] probabilities = new double[answers.length];
            for (int i = 0; i < answers.length; i++) {
                probabilities[i] = answers[i];
            }
            return probabilities;
        } catch (TranslateException e) {
            throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }

    /** DJL and ONNX Runtime report their use over the internet unless told not to, the latter by the environment. */
    private static void keepQuiet() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        if (!"1".equals(System.getenv("ORT_DISABLE_TELEMETRY"))) {
            NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {"ORT_DISABLE_TELEMETRY", "1", 1});
        }
    }

    private static final class Rows implements NoBatchifyTranslator<float[][], float[]> {
        @Override
        public NDList processInput(TranslatorContext context, float[][] rows) {
            int width = rows[0].length;
            float[] flat = new float[rows.length * width];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, flat, i * width, width);
            }
            return new NDList(context.getNDManager().create(flat, new Shape(rows.length, width)));
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList answer) {
            return answer.head().toFloatArray();
        }
    }
}
