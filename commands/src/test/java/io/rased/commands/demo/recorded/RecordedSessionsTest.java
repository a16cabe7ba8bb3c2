/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.commands.demo.session.DemoEvent;
import io.rased.commands.demo.session.DemoSession;
import io.rased.commands.fault.UserMistake;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionsTest {
    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("sessions.csv.gz");
    }

    @Test
    void readsPlainAndGzippedFilesAlikeWhateverTheirName() throws IOException {
        // given
        String text = csv("d,,s1,human,test,100,1,2,move", "d,,s1,human,test,117,1.5,-3,down");
        Path gzipped = directory.resolve("gzipped.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(file, text);

        // when
        List<DemoSession> plain = read(file);

        // then
        assertThat(plain).isEqualTo(read(gzipped)).hasSize(1);
        assertThat(plain.get(0).truth().isBot()).isFalse();
        assertThat(plain.get(0).events())
                .containsExactly(
                        new DemoEvent("mousemove", 100, "{\"x\":1,\"y\":2}"),
                        new DemoEvent("mousedown", 117, "{\"x\":1.5,\"y\":-3,\"buttons\":1}"));
    }

    @Test
    void keepsSessionsOfOneNameInTwoDataSetsApart() throws IOException {
        Files.writeString(
                file,
                csv(
                        "d1,,s,human,,0,1,1,move",
                        "d2,,s,bot:gan,,0,2,2,move",
                        "sapi,user1,1min,human,,0,3,3,move",
                        "sapi,user2,1min,human,,0,4,4,move"));

        assertThat(read(file))
                .extracting(DemoSession::name)
                .containsExactly("d1-s", "d2-s", "sapi-user1-1min", "sapi-user2-1min");
    }

    @Test
    void putsTheRowsOfAScatteredSessionTogetherInTheirOrder() throws IOException {
        Files.writeString(
                file,
                csv(
                        "d,,a,human,,1,0,0,move",
                        "d,,b,bot:x,,1,0,0,move",
                        "d,,a,human,,2,0,0,move",
                        "d,,c,human,,1,0,0,move",
                        "d,,a,human,,3,0,0,move",
                        "d,,b,bot:x,,2,0,0,move"));

        List<DemoSession> sessions = read(file);

        assertThat(sessions).extracting(DemoSession::name).containsExactly("d-c", "d-a", "d-b");
        assertThat(sessions.get(1).events()).extracting(DemoEvent::timeMs).containsExactly(1L, 2L, 3L);
        assertThat(sessions.get(2).events()).hasSize(2);
    }

    @Test
    void countsSessionsAndEventsBeforeTheFirstIsRead() throws IOException {
        Files.writeString(file, csv("d,,a,human,,1,0,0,move", "d,,a,human,,2,0,0,move", "d,,b,human,,1,0,0,move"));

        try (RecordedSessions sessions = RecordedSessions.open(file)) {
            assertThat(sessions.sessions()).isEqualTo(2);
            assertThat(sessions.events()).isEqualTo(3);
        }
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        assertRefused(csv("d,,a,human,,1,0,0,move", "d,,a,human,,2,0,0"), "line 3", "8 columns instead of 9");
        assertRefused(csv("d,,a,genuine,,1,0,0,move"), "line 2", "human or bot:<family>", "genuine");
        assertRefused(csv("d,,a,bot:,,1,0,0,move"), "line 2", "human or bot:<family>");
        assertRefused(csv("d,,a,human,,soon,0,0,move"), "line 2", "t_ms must be a number", "soon");
        assertRefused(csv("d,,a,human,,1,NaN,0,move"), "line 2", "x must be a number");
        assertRefused(csv("d,,a,human,,1,0,0,move", "d,,a,bot:x,,1,0,0,move"), "line 3", "another one above");
        assertRefused("time,x,y\n1,2,3\n", "line 1", "header");
        assertRefused("", "line 1", "header");
        assertRefused(csv(), "no rows");
    }

    @Test
    void refusesAFileThatIsNotThereOrIsCut() throws IOException {
        assertThatThrownBy(() -> RecordedSessions.open(directory.resolve("absent.csv")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no such file");

        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(csv("d,,a,human,,1,0,0,move").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> RecordedSessions.open(file))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("damaged or cut");
    }

    private void assertRefused(String text, String... parts) throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> RecordedSessions.open(file))
                .isInstanceOf(UserMistake.class)
                .hasMessageContainingAll(parts);
    }

    private static String csv(String... rows) {
        return RowFormat.HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static List<DemoSession> read(Path path) throws IOException {
        List<DemoSession> found = new ArrayList<>();
        try (RecordedSessions sessions = RecordedSessions.open(path)) {
            for (DemoSession session = sessions.next(); session != null; session = sessions.next()) {
                found.add(session);
            }
        }
        return found;
    }
}
