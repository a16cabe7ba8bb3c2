/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** How JSON is read that the front door has accepted and nobody may refuse any more. */
public final class AcceptedJson {
    /**
     * Without a parser's default bounds on numbers, names and strings, which are tighter than the front door's on a batch:
     * a 202 for a number of 2,000 digits would end in the dead letter. Names come from clients, so none is interned.
     */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private AcceptedJson() {}
}
