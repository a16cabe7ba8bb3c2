/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
    @Test
    void codesAreStableNamesThatClientsSwitchOn() {
        assertThat(Arrays.stream(ProblemCode.values()).map(code -> code.status() + " " + code.wireName()))
                .contains(
                        "400 malformed_json",
                        "400 bad_request",
                        "401 credential_missing",
                        "401 credential_invalid",
                        "401 credential_expired",
                        "403 scope_missing",
                        "403 foreign_organization",
                        "403 foreign_session",
                        "403 foreign_transaction",
                        "403 foreign_origin",
                        "404 not_found",
                        "405 method_not_allowed",
                        "408 body_timeout",
                        "409 batch_conflict",
                        "409 transaction_conflict",
                        "413 body_too_large",
                        "415 unsupported_media_type",
                        "415 unsupported_content_encoding",
                        "422 invalid_content",
                        "500 internal",
                        "503 unavailable",
                        "503 overloaded");
    }
}
