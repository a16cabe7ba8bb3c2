/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.features.PointerTrace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordingReaderTest {
    private static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event\n";

    @TempDir
    Path folder;

    @Test
    void keepsTheMovesOfEachSessionWhereverItsLinesAre() throws IOException {
        Path file = gzipped(HEADER
                + "set,u1,a,human,train,0,1,2,move\n"
                + "set,u2,a,bot:x,,0,5,5,move\n"
                + "set,u1,a,human,train,9,1,2,down\n"
                + "set,u1,a,human,train,16,3,2.5,move\n"
                + "set,u1,a,human,train,32,oops,2,move\n");

        List<Recording> recordings = RecordingReader.read(file, bytes -> {});

        assertThat(recordings).hasSize(2);
        assertThat(recordings.get(0).human()).isTrue();
        assertThat(recordings.get(0).trace().size()).isEqualTo(2);
        assertThat(recordings.get(0).trace().yAt(1)).isEqualTo(2.5);
        assertThat(recordings.get(1).label()).isEqualTo("bot:x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"genuine", "Human", "bot", "bot:", ""})
    void aLabelThatIsNeitherAPersonsNorAFamilysIsRefused(String label) throws IOException {
        Path file = gzipped(HEADER + "set,u1,a,human,train,0,1,2,move\nset,u1,b," + label + ",,0,1,2,move\n");

        assertThatThrownBy(() -> RecordingReader.read(file, bytes -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("recordings.csv.gz, line 3")
                .hasMessageContaining("\"" + label + "\"")
                .hasMessageContaining("human, or bot:");
    }

    @Test
    void aClockThatIsSetBackOnceLeavesTheOrderAndShuffledRowsDont() throws IOException {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            lines.append("set,u1,reset,human,,")
                    .append(16 * (i % 40))
                    .append(",")
                    .append(i)
                    .append(",2,move\n");
            lines.append("set,u1,mixed,human,,")
                    .append(16 * (7 * i % 60))
                    .append(",")
                    .append(i)
                    .append(",2,move\n");
        }

        List<Recording> recordings = RecordingReader.read(gzipped(lines.toString()), bytes -> {});

        assertThat(recordings).extracting(Recording::inOrder).containsExactly(true, false);
        assertThat(recordings.get(0).trace().timeAt(40)).as("as it stands").isZero();
    }

    @Test
    void tellsWhatIsNotOfTheForm() throws IOException {
        Path other = gzipped("a,b\n1,2\n");
        assertThatThrownBy(() -> RecordingReader.read(other, bytes -> {})).hasMessageContaining("does not begin with");
        Path shorter = gzipped(HEADER + "set,u1,a,human,train,0,1\n");
        assertThatThrownBy(() -> RecordingReader.read(shorter, bytes -> {})).hasMessageContaining("line 2: 7 columns");
    }

    @Test
    void peopleAreNamedBySubjectWhereSubjectsArePeople() {
        assertThat(recording("sapimouse", "user1", "1min").person())
                .isEqualTo(recording("sapimouse", "user1", "3min").person());
        assertThat(recording("circles", "human_pc1", "1").person())
                .isNotEqualTo(recording("circles", "human_pc1", "2").person());
        assertThat(recording("webbot_d1", "", "s").person())
                .isEqualTo(recording("webbot_d2", "", "s").person());
    }

    private static Recording recording(String dataset, String subject, String session) {
        return new Recording(dataset, subject, session, "human", "", PointerTrace.EMPTY);
    }

    private Path gzipped(String text) throws IOException {
        Path file = folder.resolve("recordings.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
