/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.PointerTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MouseRecordingReaderTest {
    private static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event\n";

    @TempDir
    Path folder;

    @Test
    void keepsMovesDragsAndButtonsAndNoPlaceThatIsNone() throws IOException {
        List<MouseRecording> recordings = read("s,u1,a,genuine,test,5,1,1,move\n"
                + "s,u1,a,genuine,test,9,2,1,down\n"
                + "s,u1,a,genuine,test,7,0,0,up\n"
                + "s,u1,a,genuine,test,16,65535,65535,move\n"
                + "s,u1,a,genuine,test,17,,3,move\n"
                + "s,u1,a,genuine,test,32,3,2,drag\n"
                + "s,u1,a,genuine,test,33,3,2,scroll\n"
                + "s,u1,a,impostor,test,5,1,1,move\n");

        assertThat(recordings).extracting(MouseRecording::label).containsExactly("genuine", "impostor");
        assertThat(recordings.get(0).parts()).hasSize(1);
        assertThat(recordings.get(0).parts().get(0).size()).isEqualTo(2);
        assertThat(recordings.get(0).presses()).containsExactly(new Press(7, false), new Press(9, true));
    }

    @Test
    void sessionsMayBeMixedAndEachIsInOrderOrNot() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("s,u1,straight,human,,")
                    .append(16 * i)
                    .append(",")
                    .append(i)
                    .append(",5,move\n");
            lines.append("s,u1,mixed,human,,")
                    .append(16 * (7 * i % 60))
                    .append(",")
                    .append(i)
                    .append(",5,move\n");
        }

        List<MouseRecording> recordings = read(lines.toString());

        assertThat(recordings)
                .extracting(recording -> recording.parts().get(0).size())
                .containsExactly(60, 60);
        assertThat(recordings).extracting(MouseRecording::inOrder).containsExactly(true, false);
    }

    @Test
    void aLongSessionHasSeveralParts() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= PointerTrace.LIMIT; i++) {
            lines.append("s,u1,a,human,,")
                    .append(16 * i)
                    .append(",")
                    .append(i % 900)
                    .append(",5,move\n");
        }

        List<PointerTrace> parts = read(lines.toString()).get(0).parts();

        assertThat(parts).extracting(PointerTrace::size).containsExactly(PointerTrace.LIMIT, 1);
    }

    private List<MouseRecording> read(String lines) throws IOException {
        return MouseRecordingReader.read(Files.writeString(folder.resolve("m.csv"), HEADER + lines), bytes -> {});
    }
}
