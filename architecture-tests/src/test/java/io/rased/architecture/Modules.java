/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** What the rules call the parts of the system. */
final class Modules {
    /** All main classes; read once. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rased");

    /** The root packages of the verticle modules. */
    static final List<String> VERTICLES = List.of(
            "io.rased.ingestion",
            "io.rased.trigger",
            "io.rased.persistence",
            "io.rased.ai",
            "io.rased.notify",
            "io.rased.results");

    /** Programs of their own, which own their threads, their clock and their console. No event loop runs in them. */
    static final List<String> PROGRAMS = List.of(
            "io.rased.commands", "io.rased.stack", "io.rased.training", "io.rased.benchmarks", "io.rased.gateway");

    /** Where event loops run: everything but the programs. */
    static final DescribedPredicate<JavaClass> ON_EVENT_LOOPS = DescribedPredicate.describe(
            "outside the programs", type -> PROGRAMS.stream().noneMatch(root -> isWithin(root, type)));

    static final DescribedPredicate<JavaClass> IN_VERTICLE_MODULES = DescribedPredicate.describe(
            "in verticle modules", type -> VERTICLES.stream().anyMatch(root -> isWithin(root, type)));

    private Modules() {}

    static boolean isWithin(String root, JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
