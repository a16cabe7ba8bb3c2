/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.ai.model.FolderNews;
import io.rased.ai.model.FolderNews.Nothing;
import io.rased.ai.model.FolderNews.Refused;
import io.rased.ai.model.FolderNews.Taken;

/** The numbers of the models that are served. Safe on any thread. */
final class ModelMetrics {
    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A model's folder was looked at. What stays refused is counted once. */
    void looked(String model, FolderNews news) {
        if (!(news instanceof Nothing)) {
            registry.counter("rased.ai.model.changes", "model", model, "outcome", outcome(news))
                    .increment();
        }
    }

    private static String outcome(FolderNews news) {
        if (news instanceof Refused) {
            return "refused";
        }
        return news instanceof Taken ? "taken" : "withdrawn";
    }
}
