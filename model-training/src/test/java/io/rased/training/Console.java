/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Where a user stands who runs the commands, and what they print there. */
final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs a command; its exit code. What the one before printed is gone. */
    int run(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return TrainingMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }
}
