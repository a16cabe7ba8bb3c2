/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.model.BreakerSettings;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How to score.
 *
 * @param models the directory of models
 * @param modelsReload between looks for another version of a model
 * @param challengerShare of users for whom challengers decide; with 0 they are asked and only recorded
 * @param driftRows the last rows and scores that are compared with a model's training
 * @param workers threads that read segments and ask the models; the event loops do neither
 * @param queueBound pieces of work that may be waiting or running on the workers before another is refused
 * @param inferenceTimeout for one piece of work, waiting included
 * @param breaker when a model isn't asked because it doesn't answer
 * @param rescore when what it didn't score is scored again
 * @param evidence for how long that is kept
 * @param replay by what paths are known again
 * @param profiles how much is kept of users, and for how long
 * @param recomputations how often a result is computed again because another segment, or another transaction of the same
 *     path, came in between, before the segment is put back for later
 * @param outboxInterval between looks for notifications that were committed and not published; younger ones are left to
 *     whoever committed them
 * @param outboxBatch how many of them are published in one go
 * @param group the consumer group
 */
public record AiSettings(
        @Setting(
                value = "models",
                doc =
                        "Directory of the models, one folder each with its manifest.json. A relative one is looked for in the"
                                + " installation (rased.home, which ./rased sets), else in the working directory.")
        Path models,

        @Setting(value = "10s", doc = "Pause between looks for another version of a model in ai.models.")
        @Range(min = "50ms", max = "1d")
        Duration modelsReload,

        @Setting(
                value = "0",
                doc = "Share of users for whom an installed challenger decides instead of the champion, 0 to 1.")
        @Range(min = "0", max = "1")
        double challengerShare,

        @Setting(value = "5000", doc = "How many of the last rows and scores are compared with a model's training.")
        @Range(min = "100", max = "1000000")
        int driftRows,

        @Setting(value = "2", doc = "Threads that read segments and ask the models.") @Range(min = "1", max = "64")
        int workers,

        @Setting(value = "256", doc = "Pieces of scoring work waiting or running before another is refused.")
        @Range(min = "1", max = "10000")
        int queueBound,

        @Setting(
                value = "15s",
                doc = "How long one piece of scoring work may take, waiting and models that time out included.")
        @Range(min = "10ms", max = "5m")
        Duration inferenceTimeout,

        BreakerSettings breaker,

        RescoreSettings rescore,

        EvidenceSettings evidence,

        ReplaySettings replay,

        ProfileSettings profiles,

        @Setting(value = "8", doc = "How often a result is computed again when segments are scored at the same time.")
        @Range(min = "1", max = "100")
        int recomputations,

        @Setting(value = "1s", doc = "Pause between looks for notifications that are committed but not published.")
        @Range(min = "50ms", max = "10m")
        Duration outboxInterval,

        @Setting(value = "100", doc = "How many left-over notifications are published in one go.")
        @Range(min = "1", max = "10000")
        int outboxBatch,

        @Setting(value = "rased-ai", doc = "Kafka consumer group of the scoring nodes.")
        String group) {}
