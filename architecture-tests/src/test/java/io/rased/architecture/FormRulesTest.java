/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What classes and packages look like. */
class FormRulesTest {
    @Test
    void settingsAreRecords() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Settings")
                .should()
                .beRecords()
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common)")
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void packagesSayWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..helper..", "..impl..")
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void classesAreFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void noStaticState() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(false).check(Modules.ALL);
    }

    @Test
    void logsGoToSlf4j() {
        noClasses()
                .that(Modules.ON_EVENT_LOOPS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "ch.qos.logback..")
                .allowEmptyShould(false)
                .check(Modules.ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> all =
                Modules.ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = Modules.ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(marked).isNotEmpty().isEqualTo(all);
    }
}
