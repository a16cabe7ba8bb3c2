/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import java.util.function.Function;

/**
 * The place of a model in scoring. Which version is in it may change while Rased runs; a question is answered by one
 * version from its beginning to its end.
 */
public interface ServedModel {
    /**
     * Puts a question to the version that is in place now. Blocking; safe on as many threads at once as the model was
     * opened for.
     *
     * @param question what is asked; must not keep the model
     * @throws ScoringFailedException if the question lets it through
     */
    <T> T ask(Function<ProbabilityModel, T> question);

    /** A place whose model never changes. */
    static ServedModel of(ProbabilityModel model) {
        return new ServedModel() {
            @Override
            public <T> T ask(Function<ProbabilityModel, T> question) {
                return question.apply(model);
            }
        };
    }
}
