/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.data.MouseRecording;
import io.rased.training.data.Recording;
import io.rased.training.keystroke.Typist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data sets that the shipped models are trained on, by their files' names; read with a progress bar.
 *
 * @param directory where they are
 */
record DataSets(Path directory) {
    private static final String MICE = "sapimouse.csv.gz";

    /** For the bot model. */
    List<Recording> recordings() throws IOException {
        return Recordings.read(Stream.of("webbot.csv.gz", "circles.csv.gz", MICE)
                .map(directory::resolve)
                .toList());
    }

    /** For the keystroke model. */
    List<Typist> typists() throws IOException {
        return Recordings.typists(directory.resolve("cmu_keystroke.csv.gz"));
    }

    /** For the mouse model. */
    List<MouseRecording> mice() throws IOException {
        return Recordings.mice(directory.resolve(MICE));
    }
}
