/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time and chance are injected, and nothing blocks an event loop. */
class TimeAndThreadRulesTest {
    @Test
    void noClockOfItsOwn() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .should()
                .accessTargetWhere(calls(
                        "java.lang.System.currentTimeMillis",
                        "java.time.Instant.now",
                        "java.time.LocalDate.now",
                        "java.time.LocalDateTime.now",
                        "java.time.OffsetDateTime.now",
                        "java.time.ZonedDateTime.now",
                        "java.time.Clock.system",
                        "java.time.Clock.systemUTC",
                        "java.time.Clock.systemDefaultZone",
                        "java.time.InstantSource.system",
                        "java.util.Date.<init>"))
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void noChanceOfItsOwn() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .should()
                .accessTargetWhere(calls(
                        "java.util.Random.<init>",
                        "java.util.SplittableRandom.<init>",
                        "java.util.UUID.randomUUID",
                        "java.util.random.RandomGenerator.getDefault",
                        "java.lang.Math.random"))
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    /** The ids of logs and the jitter of Retry-After need no foresight; all other chance is injected. */
    @Test
    void onlyTheHttpSurfaceTakesChanceFromItsThread() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .and()
                .resideOutsideOfPackage("io.rased.http..")
                .should()
                .accessTargetWhere(calls("java.util.concurrent.ThreadLocalRandom.current"))
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    /** A look-up takes as long as the name server likes; webhooks do it on workers of their own. */
    @Test
    void onlyWebhooksLookUpNames() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .and()
                .resideOutsideOfPackage("io.rased.webhooks")
                .should()
                .accessTargetWhere(calls("java.net.InetAddress.getByName", "java.net.InetAddress.getAllByName"))
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void nothingBlocks() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .should()
                .accessTargetWhere(calls(
                        "java.lang.Thread.sleep",
                        "java.lang.Thread.join",
                        "java.lang.Object.wait",
                        "java.util.concurrent.Future.get",
                        "java.util.concurrent.CompletableFuture.get",
                        "java.util.concurrent.CompletableFuture.join",
                        "java.util.concurrent.CountDownLatch.await",
                        "java.util.concurrent.Semaphore.acquire",
                        "java.util.concurrent.BlockingQueue.put",
                        "java.util.concurrent.BlockingQueue.take",
                        "java.util.concurrent.ExecutorService.awaitTermination",
                        "java.util.concurrent.ExecutorService.invokeAll",
                        "java.util.concurrent.locks.LockSupport.park",
                        "java.util.concurrent.locks.LockSupport.parkNanos",
                        "io.vertx.core.Future.await"))
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void nobodySleepsOrAwaitsInVerticleModules() {
        noClasses()
                .that(Modules.IN_VERTICLE_MODULES)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.CountDownLatch")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..")
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    /** Calls of a method, also through a type that inherits or implements it. */
    private static DescribedPredicate<JavaAccess<?>> calls(String... methods) {
        List<String[]> targets = Arrays.stream(methods)
                .map(method -> new String[] {
                    method.substring(0, method.lastIndexOf('.')), method.substring(method.lastIndexOf('.') + 1)
                })
                .toList();
        return DescribedPredicate.describe(
                "the target is one of " + List.of(methods),
                access -> targets.stream()
                        .anyMatch(target ->
                                access.getTarget().getName().equals(target[1]) && isOwner(target[0], access)));
    }

    /**
     * A constructor isn't inherited: {@code new SecureRandom()}, which makes keys, is no {@code new Random()}. One with a
     * seed or a time given to it takes nothing from its surroundings.
     */
    private static boolean isOwner(String owner, JavaAccess<?> access) {
        if (access.getTarget().getName().equals("<init>")) {
            return access.getTargetOwner().getName().equals(owner)
                    && access.getTarget() instanceof ConstructorCallTarget constructor
                    && constructor.getRawParameterTypes().isEmpty();
        }
        // Everything is an Object, so there it counts who declares the method.
        return owner.equals("java.lang.Object")
                ? access.getTarget().resolveMember().stream()
                        .anyMatch(member -> member.getOwner().getName().equals(owner))
                : access.getTargetOwner().isAssignableTo(owner);
    }
}
