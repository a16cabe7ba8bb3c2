/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.keystroke.Typist;
import io.rased.training.keystroke.TypistReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/** Reads what people typed, with a progress bar on standard error. */
final class Typists {
    private Typists() {}

    static List<Typist> read(Path file) throws IOException {
        try (ProgressBar bar = new ProgressBar("Reading", Files.size(file))) {
            return TypistReader.read(file, bar::stepBy);
        }
    }
}
