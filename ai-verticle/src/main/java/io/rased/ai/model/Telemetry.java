/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import com.sun.jna.NativeLibrary;

/**
 * Keeps the engines from reporting their use over the internet.
 *
 * <p>DJL asks a system property. ONNX Runtime (1.29.0) asks the process's environment, from native code, when it is
 * loaded: without {@code ORT_DISABLE_TELEMETRY} it reads the machine's id and the command line, and a command line of a
 * few thousand characters, such as one with a class path, overflows the stack in its regular expressions and takes the
 * process with it. Java can't write the environment, so libc does.
 */
final class Telemetry {
    private static final String ONNX_RUNTIME = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {}

    /**
     * Switches it off. Call it before DJL or ONNX Runtime is touched.
     *
     * @throws InvalidModelException if it can't be: then nothing may be loaded
     */
    static void disable() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        if (!"1".equals(System.getenv(ONNX_RUNTIME))) {
            setEnvironment();
        }
    }

    private static void setEnvironment() {
        try {
            int failed =
                    NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {ONNX_RUNTIME, "1", 1});
            if (failed != 0) {
                throw new UnsatisfiedLinkError("setenv answered " + failed);
            }
        } catch (UnsatisfiedLinkError e) {
            throw new InvalidModelException("start this process with " + ONNX_RUNTIME + "=1 in its environment", e);
        }
    }
}
