/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import static io.rased.persistence.domain.BatchContentTest.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.MalformedMessageException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventScannerTest {
    @Test
    void readsEventsWithTheirPayloadAsSent() throws MalformedMessageException {
        List<EventRow> rows =
                rows("[ {\"payload\": { \"x\" : 1.0, \"s\":\"}\\\"é\" } , \"timestamp\":5,\"eventType\":\"click\"},"
                        + "{\"eventType\":\"é\",\"timestamp\":0}]");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).index()).isZero();
        assertThat(rows.get(0).timestamp()).isEqualTo(5);
        assertThat(rows.get(0).type()).isEqualTo("click");
        assertThat(rows.get(0).payload().toString()).isEqualTo("{ \"x\" : 1.0, \"s\":\"}\\\"é\" }");
        assertThat(rows.get(0).extra()).isNull();
        assertThat(rows.get(1).index()).isEqualTo(1);
        assertThat(rows.get(1).payload().toString()).isEqualTo("{}");
    }

    @Test
    void keepsUnknownMembersOfEachEventApart() throws MalformedMessageException {
        List<EventRow> rows = rows("[{\"eventType\":\"a\",\"id\" : \"x\",\"timestamp\":1,\"more\":[{\"y\":1} ]},"
                + "{\"eventType\":\"b\",\"timestamp\":1,\"n\":-1e3}]");

        assertThat(String.valueOf(rows.get(0).extra())).isEqualTo("{\"id\" : \"x\",\"more\":[{\"y\":1} ]}");
        assertThat(String.valueOf(rows.get(1).extra())).isEqualTo("{\"n\":-1e3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "[{}]",
                "[{\"eventType\":\"a\"}]",
                "[{\"timestamp\":1}]",
                "[{\"eventType\":1,\"timestamp\":1}]",
                "[{\"eventType\":\"a\",\"timestamp\":\"1\"}]",
                "[{\"eventType\":\"a\",\"timestamp\":-1}]",
                "[{\"eventType\":\"a\",\"timestamp\":1.5}]",
                "[{\"eventType\":\"a\",\"timestamp\":1e400}]",
                "[{\"eventType\":\"a\",\"timestamp\":99999999999999999999}]",
                "[{\"eventType\":\"a\",\"timestamp\":1"
            })
    void refusesWhatIsNoEvent(String events) {
        assertThatThrownBy(() -> rows(events)).isInstanceOf(MalformedMessageException.class);
    }

    private static List<EventRow> rows(String events) throws MalformedMessageException {
        EventScanner scanner = EventScanner.of(slice(events));
        List<EventRow> rows = new ArrayList<>();
        for (EventRow row = scanner.next(); row != null; row = scanner.next()) {
            rows.add(row);
        }
        assertThat(scanner.count()).isEqualTo(rows.size());
        return rows;
    }
}
