/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the shipped models are. */
final class ModelsOption {
    @Option(
            names = "--models",
            defaultValue = Checkout.PLACE + "/models",
            paramLabel = "DIR",
            description = "The directory of models; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path models;

    Path models() {
        return models;
    }
}
