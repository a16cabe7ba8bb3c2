/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.data.MouseRecording;
import io.rased.training.data.MouseRecordingReader;
import io.rased.training.data.Recording;
import io.rased.training.data.RecordingReader;
import io.rased.training.keystroke.Typist;
import io.rased.training.keystroke.TypistReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/** Reads files with a progress bar on standard error. */
final class Recordings {
    private Recordings() {}

    static List<Recording> read(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        List<Recording> recordings = new ArrayList<>();
        try (ProgressBar bar = new ProgressBar("Reading", bytes)) {
            for (Path file : files) {
                recordings.addAll(RecordingReader.read(file, bar::stepBy));
            }
        }
        return recordings;
    }

    /** What people typed. */
    static List<Typist> typists(Path file) throws IOException {
        try (ProgressBar bar = new ProgressBar("Reading", Files.size(file))) {
            return TypistReader.read(file, bar::stepBy);
        }
    }

    /** Whole sessions of mice. */
    static List<MouseRecording> mice(Path file) throws IOException {
        try (ProgressBar bar = new ProgressBar("Reading", Files.size(file))) {
            return MouseRecordingReader.read(file, bar::stepBy);
        }
    }
}
