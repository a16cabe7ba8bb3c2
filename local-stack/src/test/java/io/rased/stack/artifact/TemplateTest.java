/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void fillsEveryPlaceWithTheValueAsItStands() {
        assertThat(Template.fill("dir {{directory}}\nport {{port}}", Map.of("directory", "/a$1\\b", "port", 1)))
                .isEqualTo("dir /a$1\\b\nport 1");
    }

    @Test
    void refusesAPlaceWithoutAValue() {
        assertThatThrownBy(() -> Template.fill("{{port}}", Map.of())).hasMessageContaining("{{port}}");
    }
}
