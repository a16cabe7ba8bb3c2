/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class DependencyRulesTest {
    private static final String[] TECHNOLOGIES = {
        "io.vertx..",
        "io.netty..",
        "org.apache.kafka..",
        "com.datastax..",
        "org.flywaydb..",
        "java.sql..",
        "ai.djl..",
        "com.maxmind.."
    };

    @Test
    void domainSeesNoTechnology() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGIES)
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void eventModelConfigurationAndFeaturesSeeNoTechnology() {
        noClasses()
                .that()
                .resideInAnyPackage("io.rased.event..", "io.rased.config..", "io.rased.features..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGIES)
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void verticleModulesMeetOnlyInQueuesAndStores() {
        slices().assignedFrom(new ByVerticleModule())
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void onlyProgramsComposeVerticleModules() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .and(DescribedPredicate.not(Modules.IN_VERTICLE_MODULES))
                .should()
                .dependOnClassesThat(Modules.IN_VERTICLE_MODULES)
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void nobodyDependsOnPrograms() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .should()
                .dependOnClassesThat(DescribedPredicate.and(
                        JavaClass.Predicates.resideInAPackage("io.rased.."),
                        DescribedPredicate.not(Modules.ON_EVENT_LOOPS)))
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.rased.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void verticlesAreInTheRootOfTheirModule() {
        classes()
                .that()
                .areAssignableTo("io.vertx.core.VerticleBase")
                .should()
                // The operators' port is a feature of its own beside the public one.
                .resideInAnyPackage("io.rased.*", "io.rased.http.management")
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    private static final class ByVerticleModule implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Modules.VERTICLES.stream()
                    .filter(root -> Modules.isWithin(root, type))
                    .findFirst()
                    .map(SliceIdentifier::of)
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "verticle modules";
        }
    }
}
