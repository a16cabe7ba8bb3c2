/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.Timing;
import io.rased.features.keystroke.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypistReaderTest {
    @TempDir
    Path folder;

    @Test
    void keepsEachPersonsRepetitionsInOrder() throws IOException {
        Path file = file("user,seq,H.a,DD.a.b\nu1,0,1,2\nu2,0,3,4\nu1,5,-5,6.5\n");

        List<Typist> typists = TypistReader.read(file, bytes -> {});

        assertThat(typists).extracting(Typist::name).containsExactly("u1", "u2");
        Timings second = typists.get(0).repetitions().get(1);
        assertThat(second.valueAt(0)).isEqualTo(-5);
        assertThat(second.valueAt(1)).isEqualTo(6.5);
        assertThat(second.cellAt(1)).isEqualTo(Timing.DOWN_DOWN.cell(0, KeyClass.OTHER, KeyClass.OTHER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,H.a|does not begin with",
                "user,seq,a;u1,0,1|column a is no time",
                "user,seq,H.a;u1,0|line 2: 2 columns",
                "user,seq,H.a;u1,0,x|line 2",
                "user,seq,H.a;u1,0,NaN|line 2"
            })
    void tellsWhatIsNotOfTheForm(String text, String told) throws IOException {
        Path file = file(text.replace(';', '\n'));

        assertThatThrownBy(() -> TypistReader.read(file, bytes -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(told);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("typed.csv"), text);
    }
}
