/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataSizeTest {
    @ParameterizedTest
    @CsvSource({"0,0,0", "1000,1000,1000", "1024B,1024,1KiB", "4MiB,4194304,4MiB", "2048MiB,2147483648,2GiB"})
    void readsAndWritesItsOwnForm(String text, long bytes, String written) {
        assertThat(DataSize.parse(text)).isEqualTo(new DataSize(bytes)).hasToString(written);
        assertThat(DataSize.parse(written)).isEqualTo(new DataSize(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5MiB", "4MB", "4 MiB", "99999999999999999999", "9223372036854775807KiB"})
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DataSize.parse(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void refusesNegativeSizes(long bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataSize(bytes));
    }
}
