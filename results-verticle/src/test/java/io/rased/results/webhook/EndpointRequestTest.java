/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.http.FieldError;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.webhooks.WebhookEndpoint.Change;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointRequestTest {
    @Test
    void creationIsRead() {
        Change change = EndpointRequest.creation(
                bytes(
                        "{\"url\":\"https://hooks.example/x\",\"eventTypes\":[\"transaction.scored\",\"transaction.scored\"]}"));

        assertThat(change).isEqualTo(new Change("https://hooks.example/x", List.of("transaction.scored"), null, null));
    }

    @Test
    void changeMayHaveAnyMemberOrNone() {
        assertThat(EndpointRequest.change(bytes("{}"))).isEqualTo(new Change(null, null, null, null));
        assertThat(EndpointRequest.change(bytes("{\"enabled\":false,\"description\":\"\"}")))
                .isEqualTo(new Change(null, null, "", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /url,/eventTypes",
                "[] | ''",
                "null | ''",
                "{\"url\":5,\"eventTypes\":[\"transaction.scored\"]} | /url",
                "{\"url\":\"ftp://x/\",\"eventTypes\":[\"transaction.scored\"]} | /url",
                "{\"url\":null,\"eventTypes\":null} | /url,/eventTypes",
                "{\"url\":\"https://x/\",\"eventTypes\":[]} | /eventTypes",
                "{\"url\":\"https://x/\",\"eventTypes\":\"transaction.scored\"} | /eventTypes",
                "{\"url\":\"https://x/\",\"eventTypes\":[\"transaction.scored\",\"x\"]} | /eventTypes/1",
                "{\"url\":\"https://x/\",\"eventTypes\":[{\"a\":[1]}]} | /eventTypes/0",
                "{\"url\":\"https://x/\",\"eventTypes\":[\"webhook.test\"]} | /eventTypes/0",
                "{\"url\":\"https://x/\",\"eventTypes\":[\"transaction.scored\"],\"enabled\":\"yes\"} | /enabled",
                "{\"url\":\"https://x/\",\"eventTypes\":[\"transaction.scored\"],\"event/types\":1} | /event~1types",
                "{\"url\":\"https://x/\",\"eventTypes\":[\"transaction.scored\"],\"description\":\"a\\u0000\"} | /description"
            })
    void invalidMembersArePointedAt(String body, String pointers) {
        assertThatThrownBy(() -> EndpointRequest.creation(bytes(body)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CONTENT);
                    assertThat(problem.errors())
                            .extracting(FieldError::pointer)
                            .containsExactly(pointers.split(",", -1));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"url\":1,\"url\":2}", "{} {}", "\uFEFF{}", "{\"url\":\"\\ud800\"}"})
    void malformedBodyIsA400(String body) {
        assertThatThrownBy(() -> EndpointRequest.creation(bytes(body)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_JSON));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
