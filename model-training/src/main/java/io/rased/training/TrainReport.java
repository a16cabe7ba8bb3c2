/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.model.ModelFolder;
import io.rased.training.model.TrainedAnswers;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code train} has trained.
 *
 * @param name of the model
 * @param version as results name it
 * @param seed that it was trained with; null where nothing is left to chance
 * @param folder where its files are
 * @param files the SHA-256 of each, in hex, by its name
 * @param served how it was made sure that it is served as it was trained
 * @param figures how good it is, as in its manifest
 */
record TrainReport(
        String name,
        String version,
        @Nullable Long seed,
        String folder,
        Map<String, String> files,
        Served served,
        Object figures) {
    /**
     * Asked through ONNX Runtime, the file said what the trainer says.
     *
     * @param rows of the data that it was asked about
     * @param tolerance within which
     */
    record Served(int rows, double tolerance) {}

    static TrainReport of(ModelFolder.Written<?> written, @Nullable Long seed) {
        return new TrainReport(
                written.manifest().name(),
                written.manifest().version(),
                seed,
                written.folder().toString(),
                written.files(),
                new Served(written.checked(), TrainedAnswers.TOLERANCE),
                written.manifest().figures());
    }

    /** All but the figures. */
    void table(PrintWriter print) {
        print.printf("%s is written to %s%s%n", version, folder, seed == null ? "" : ", with the seed " + seed);
        files.forEach((file, sha256) -> print.printf("%-24s SHA-256 %s%n", file, sha256));
        print.println("served through ONNX Runtime it says the same as trained, within " + served.tolerance() + ", on "
                + served.rows() + " rows of the data");
    }
}
