/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.ProbabilityModel;
import io.rased.ai.domain.ScoringFailedException;
import io.rased.ai.domain.ServedModel;
import io.rased.ai.model.FolderNews.Nothing;
import io.rased.ai.model.FolderNews.Refused;
import io.rased.ai.model.FolderNews.Taken;
import io.rased.ai.model.FolderNews.Withdrawn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model that is served, and the folder that it comes from.
 *
 * <ul>
 *   <li>Asking is safe on any thread and never waits for {@link #refresh}. A question keeps the version that it began
 *       with; that version's native memory is freed when it is replaced and its last question has its answer.
 *   <li>What comes newly is checked, loaded and warm before it is asked. What may not be used is never asked.
 *   <li>What is in a folder is told by its content: files that are copied again, or given another time, change nothing.
 * </ul>
 */
public final class ModelSlot implements ServedModel, AutoCloseable {
    private final Path folder;
    private final ExpectedModel expected;
    private final int threads;
    private final Guard guard;
    private final boolean required;
    private final AtomicReference<@Nullable LoadedModel> current = new AtomicReference<>();
    /** SHA-256 of the manifest in use; only the refreshing thread's, as is what follows. */
    private String manifestInUse = "";

    private String refused = "";

    private ModelSlot(Path folder, ExpectedModel expected, int threads, Guard guard, boolean required) {
        this.folder = folder;
        this.expected = expected;
        this.threads = threads;
        this.guard = guard;
        this.required = required;
    }

    /** A slot that is never without a model again once it has one. */
    static ModelSlot required(Path folder, ExpectedModel expected, int threads, Guard guard) {
        return new ModelSlot(folder, expected, threads, guard, true);
    }

    /** A slot that may be empty, and is again when its folder's manifest goes away. */
    static ModelSlot optional(Path folder, ExpectedModel expected, int threads, Guard guard) {
        return new ModelSlot(folder, expected, threads, guard, false);
    }

    /** Whether there is a model to ask. */
    public boolean holdsModel() {
        return current.get() != null;
    }

    /** Whether there is a model, and it isn't asked now because too many questions failed, or one hangs. */
    public boolean away() {
        LoadedModel model = current.get();
        return model != null && model.away();
    }

    /** The features' names, in the order of a row. */
    public List<String> features() {
        return expected.features();
    }

    /** The population stability index of a feature over the last rows; NaN where it isn't known. */
    public double driftOfFeature(int feature) {
        Drift drift = drift();
        return drift == null ? Double.NaN : drift.ofFeature(feature);
    }

    /** The same of the score. */
    public double driftOfScore() {
        Drift drift = drift();
        return drift == null ? Double.NaN : drift.ofScore();
    }

    /** Which model. */
    public String name() {
        return expected.name();
    }

    /**
     * Looks at the folder and takes over what is new. Blocking, and for one thread at a time.
     *
     * @return what was found; a thing that is refused is told once
     * @throws InvalidModelException if the slot needs a model, has none and gets none
     */
    public FolderNews refresh() {
        try {
            return lookAt(folder.resolve(ModelFiles.MANIFEST));
        } catch (InvalidModelException e) {
            if (required && current.get() == null) {
                throw e;
            }
            return refused(Objects.requireNonNull(e.getMessage()));
        }
    }

    @Override
    public <T> T ask(Function<ProbabilityModel, T> question) {
        LoadedModel model = keepCurrent();
        if (model == null) {
            throw new ScoringFailedException("model " + expected.name() + " is not loaded");
        }
        return ask(model, question);
    }

    /** This slot's model, or, while it has none, another's. */
    public ServedModel or(ServedModel other) {
        return new ServedModel() {
            @Override
            public <T> T ask(Function<ProbabilityModel, T> question) {
                LoadedModel model = keepCurrent();
                return model == null ? other.ask(question) : ModelSlot.ask(model, question);
            }
        };
    }

    /** Lets the model go. No question may follow. */
    @Override
    public void close() {
        replace(null);
    }

    private FolderNews lookAt(Path file) {
        if (!required && !Files.exists(file)) {
            return withdraw();
        }
        byte[] json = ModelFiles.read(expected.name(), file);
        String manifest = ModelFiles.sha256(json);
        if (!manifest.equals(manifestInUse)) {
            ModelFiles files = ModelFiles.read(folder, json, expected);
            requireOwnVersion(files.manifest());
            replace(files.load(threads, guard));
            manifestInUse = manifest;
            refused = "";
            return new Taken(files.manifest().card().version());
        }
        refused = "";
        return new Nothing();
    }

    /** Results name a version: two models under one name could not be told apart by them. */
    private void requireOwnVersion(ModelManifest next) {
        LoadedModel model = current.get();
        if (model != null
                && model.card().version().equals(next.card().version())
                && !model.manifest().sha256().equalsIgnoreCase(next.sha256())) {
            throw new InvalidModelException("model " + next.card().version()
                    + " is in use already with another file; give the new one a version of its own");
        }
    }

    private FolderNews withdraw() {
        manifestInUse = "";
        refused = "";
        LoadedModel old = replace(null);
        return old == null ? new Nothing() : new Withdrawn(old.card().version());
    }

    private FolderNews refused(String why) {
        if (why.equals(refused)) {
            return new Nothing();
        }
        refused = why;
        return new Refused(why);
    }

    private @Nullable LoadedModel replace(@Nullable LoadedModel next) {
        LoadedModel old = current.getAndSet(next);
        if (old != null) {
            old.close();
        }
        return old;
    }

    private @Nullable Drift drift() {
        LoadedModel model = current.get();
        return model == null ? null : model.drift();
    }

    private static <T> T ask(LoadedModel kept, Function<ProbabilityModel, T> question) {
        try {
            return question.apply(kept);
        } finally {
            kept.letGo();
        }
    }

    private @Nullable LoadedModel keepCurrent() {
        LoadedModel model = current.get();
        // One that was replaced and freed meanwhile can't be kept: then there is a newer one, or none.
        while (model != null && !model.keep()) {
            model = current.get();
        }
        return model;
    }
}
