/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A directory of models, a folder each with its {@code manifest.json} and the ONNX file that it names. A model whose
 * file isn't the one of the manifest, or that was trained on other features than the code computes, is not loaded.
 *
 * <p>Blocking: call it on a worker.
 */
public final class ModelRegistry {
    private final Path directory;
    private final Guard guard;

    /**
     * @param directory holds a folder for each model
     * @param guard of the models that it loads
     */
    ModelRegistry(Path directory, Guard guard) {
        this.directory = directory;
        this.guard = guard;
    }

    /** Of a directory; a relative one is one of the installation, where that is known. */
    public static ModelRegistry installed(Path directory, Guard guard) {
        return new ModelRegistry(within(System.getProperty("rased.home"), directory), guard);
    }

    static Path within(@Nullable String home, Path directory) {
        return home == null ? directory : Path.of(home).resolve(directory);
    }

    /**
     * Loads a model and warms it up.
     *
     * @param expected which, and what the code needs of it
     * @param threads how many threads may ask it at once
     * @throws InvalidModelException if it may not be used; the message says why and what to do
     */
    public LoadedModel load(ExpectedModel expected, int threads) {
        Path folder = directory.resolve(expected.name());
        byte[] manifest = ModelFiles.read(expected.name(), folder.resolve(ModelFiles.MANIFEST));
        return ModelFiles.read(folder, manifest, expected).load(threads, guard);
    }

    /** The same, in a slot that can {@linkplain ModelSlot#refresh take} another version later. */
    public ModelSlot open(ExpectedModel expected, int threads) {
        ModelSlot slot = ModelSlot.required(directory.resolve(expected.name()), expected, threads, guard);
        slot.refresh();
        return slot;
    }

    /**
     * A slot for the model that would take the place of {@link #open}'s: what is in the folder {@code challenger} beside
     * the champion's files, if anything is. It is empty until it is {@linkplain ModelSlot#refresh looked at}.
     */
    public ModelSlot openChallenger(ExpectedModel expected, int threads) {
        return ModelSlot.optional(directory.resolve(expected.name()).resolve("challenger"), expected, threads, guard);
    }
}
