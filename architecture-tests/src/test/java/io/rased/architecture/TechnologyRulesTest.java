/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An adapter speaks to one technology and sees no other adapter's. */
class TechnologyRulesTest {
    private static final Map<String, String> DRIVERS = Map.of(
            "io.vertx.redis", "Redis",
            "io.vertx.kafka", "Kafka",
            "org.apache.kafka", "Kafka",
            "com.datastax.oss.driver", "Cassandra",
            "io.vertx.pgclient", "PostgreSQL",
            "io.vertx.sqlclient", "PostgreSQL",
            "java.sql", "PostgreSQL",
            "org.flywaydb", "PostgreSQL",
            "ai.djl", "DJL",
            "com.maxmind", "MaxMind");

    /** A verticle wires all adapters of its module, so it alone may see more than one. */
    @Test
    void aClassKnowsOneDriver() {
        classes()
                .that(Modules.ON_EVENT_LOOPS)
                .and()
                .areNotAssignableTo("io.vertx.core.VerticleBase")
                .should(knowAtMostOneDriver())
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    private static ArchCondition<JavaClass> knowAtMostOneDriver() {
        return new ArchCondition<>("know at most one driver") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> known = type.getDirectDependenciesFromSelf().stream()
                        .flatMap(dependency -> DRIVERS.entrySet().stream()
                                .filter(driver -> Modules.isWithin(driver.getKey(), dependency.getTargetClass())))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
                events.add(new SimpleConditionEvent(type, known.size() <= 1, type.getName() + " knows " + known));
            }
        };
    }
}
