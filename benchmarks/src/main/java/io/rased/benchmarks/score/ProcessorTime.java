/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time in this process, user and system. */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** What the current thread has taken, ns. It is the one that scores and asks the models. */
    static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** What the whole process has taken, ns, in the kernel's steps of 10 ms. */
    static long ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
