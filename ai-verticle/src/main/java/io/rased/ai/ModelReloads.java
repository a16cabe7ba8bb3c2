/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.model.FolderNews;
import io.rased.ai.model.FolderNews.Nothing;
import io.rased.ai.model.FolderNews.Refused;
import io.rased.ai.model.FolderNews.Taken;
import io.rased.ai.model.FolderNews.Withdrawn;
import io.rased.ai.model.ModelSlot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether another version of a model was installed, and has it served. One look at a time, on a
 * worker of its own: loading a model keeps no segment waiting.
 */
final class ModelReloads {
    private static final Logger LOG = LoggerFactory.getLogger(ModelReloads.class);

    private final Vertx vertx;
    private final WorkerExecutor loader;
    private final List<ModelSlot> slots;
    private final Duration pause;
    private final ModelMetrics metrics;
    private Future<Void> running = Future.succeededFuture();
    private long timer = -1;
    private boolean stopped;

    /** @param loader has one thread, and nobody else's work */
    ModelReloads(Vertx vertx, WorkerExecutor loader, List<ModelSlot> slots, Duration pause, ModelMetrics metrics) {
        this.vertx = vertx;
        this.loader = loader;
        this.slots = List.copyOf(slots);
        this.pause = pause;
        this.metrics = metrics;
    }

    /** Looks at once, and then from time to time, on the caller's context, where {@link #stop} must be called too. */
    void start() {
        look();
    }

    /** Completes when no look is under way any more. */
    Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        return running.otherwiseEmpty();
    }

    private void look() {
        running = loader.<Void>executeBlocking(
                        () -> {
                            slots.forEach(slot -> tell(slot.name(), slot.refresh()));
                            return null;
                        },
                        true)
                .onFailure(failure -> LOG.atWarn().setCause(failure).log("models not looked at, will be later"))
                .onComplete(done -> {
                    if (!stopped) {
                        timer = vertx.setTimer(pause.toMillis(), due -> look());
                    }
                });
    }

    private void tell(String model, FolderNews news) {
        metrics.looked(model, news);
        if (news instanceof Refused refused) {
            LOG.atWarn()
                    .addKeyValue("model", model)
                    .addKeyValue("outcome", "refused")
                    .log("{}; what is in use stays", refused.why());
        } else if (news instanceof Taken taken) {
            LOG.atInfo()
                    .addKeyValue("model", model)
                    .addKeyValue("outcome", "taken")
                    .log("{} is served", taken.version());
        } else if (news instanceof Withdrawn withdrawn) {
            LOG.atInfo()
                    .addKeyValue("model", model)
                    .addKeyValue("outcome", "withdrawn")
                    .log("{} is served no more", withdrawn.version());
        } else if (news instanceof Nothing) {
            LOG.atTrace().addKeyValue("model", model).log("nothing new");
        }
    }
}
