package org.openkepu.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** How classes are built and named, whatever module they are in. */
class ArchitectureTests {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openkepu");

    private static final Set<String> CLOCK_READERS =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @Test
    void onlyThePortalClockReadsTheClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PortalClock.class, Ids.class)
                .and()
                .doNotHaveFullyQualifiedName("org.openkepu.shared.Time")
                .should()
                .callMethodWhere(readsTheClock())
                .orShould()
                .callConstructor(Date.class)
                .check(ALL);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe("the clock is read", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean time = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
            boolean fromTheClock = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
            return time && CLOCK_READERS.contains(call.getName()) && !fromTheClock;
        });
    }

    @Test
    void everythingIsInjectedThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(ALL);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .notBeAnnotatedWith(Transactional.class)
                .check(ALL);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(ALL);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void pagesAskServicesAndNotTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.openkepu.*.web..")
                .and()
                .resideOutsideOfPackage("org.openkepu.shared..")
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .check(ALL);
    }

    @Test
    void theFaceOfAModuleKnowsNeitherItsMindNorItsSkin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..domain..", "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openkepu.*.domain..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openkepu.*.web..")
                .check(ALL);
    }

    @Test
    void servicesCarryTheTransactionAndLieInTheDomain() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .resideInAPackage("..domain..")
                .allowEmptyShould(true)
                .check(ALL);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .notBePrivate()
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void namesSayTheJob() {
        assertThat(ALL)
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name -> name.matches(".*(Impl|Manager|Helper|Utils?|DTO|Dto)"));
    }

    @Test
    void everyPackageSaysItsPurposeAndItsNulls() {
        Sources.below(Sources.MAIN, ".java").keySet().stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .forEach(info ->
                        assertThat(Sources.text(info)).as(info.toString()).contains("/**", "@NullMarked"));
    }
}
