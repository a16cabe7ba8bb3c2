/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.kafka.server;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Formats the log directory if it is new, then becomes the broker.
 *
 * <p>Both in one JVM, because a separate {@code kafka-storage format} costs a second JVM start.
 */
public final class KafkaServerMain {
    private KafkaServerMain() {}

    /** Takes one argument, the file with the broker's properties. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("usage: KafkaServerMain <server.properties>");
            System.exit(2);
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            properties.load(in);
        }
        String logDirectory = properties.getProperty("log.dirs");
        // meta.properties is the last thing that formatting writes, so that a half-formatted directory is done again.
        if (!Files.exists(Path.of(logDirectory, "meta.properties"))) {
            format(logDirectory, Integer.parseInt(properties.getProperty("node.id")));
        }
        kafka.Kafka.main(arguments);
    }

    private static void format(String logDirectory, int nodeId) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(nodeId)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(logDirectory)
                .setMetadataLogDirectory(logDirectory)
                .setIgnoreFormatted(true)
                .run();
    }
}
