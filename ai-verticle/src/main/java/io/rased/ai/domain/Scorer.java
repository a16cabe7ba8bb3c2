/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;

/** Gives one of a result's scores. Blocking where it asks a model; safe on any thread. */
public interface Scorer {
    /** Which one. */
    ScoreName name();

    /**
     * The score of a transaction; that it can't be given is an outcome, too.
     *
     * @param features of all that is known of the transaction
     * @param background what is known of the account's person and of people in general
     */
    Scored score(SessionFeatures features, Background background);
}
