package suban;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.NullMarked;

/** The walls of ARCHITECTURE.md. */
@AnalyzeClasses(
        packages = "suban",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {
    /** Test classes that other modules use, too. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] APP = {
        "suban",
        "suban.api..",
        "suban.audit..",
        "suban.backup..",
        "suban.city..",
        "suban.cli..",
        "suban.http..",
        "suban.logging..",
        "suban.messages..",
        "suban.metrics..",
        "suban.persons..",
        "suban.staff..",
        "suban.web.."
    };

    @ArchTest
    static final ArchRule dependencies_between_modules_point_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("models")
            .definedBy("suban.models..")
            .layer("storage")
            .definedBy("suban.storage..")
            .layer("knowledge")
            .definedBy("suban.knowledge..")
            .layer("classifier")
            .definedBy("suban.classifier..")
            .layer("chatbot")
            .definedBy("suban.chatbot..")
            .layer("intake")
            .definedBy("suban.intake..")
            .layer("app")
            .definedBy(APP)
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("chatbot")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("knowledge")
            .mayOnlyBeAccessedByLayers("chatbot", "app")
            .whereLayer("classifier")
            .mayOnlyBeAccessedByLayers("chatbot", "intake", "app")
            .whereLayer("models")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule knowledge_base_and_classifier_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("suban.knowledge..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("suban.classifier..");

    @ArchTest
    static final ArchRule packages_of_the_knowledge_base_form_no_cycle =
            slices().matching("suban.knowledge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_classifier_form_no_cycle =
            slices().matching("suban.classifier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_chatbot_form_no_cycle =
            slices().assignedFrom(packagesOf("suban.chatbot")).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_intake_form_no_cycle =
            slices().assignedFrom(packagesOf("suban.intake")).should().beFreeOfCycles();

    /** The module's own package and each below it. */
    private static SliceAssignment packagesOf(String module) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(module)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + module;
            }
        };
    }

    @ArchTest
    static final ArchRule packages_of_the_app_form_no_cycle = slices().matching(
                    "suban.(api|audit|backup|city|cli|http|logging|messages|metrics|persons|staff|web)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule sql_stays_in_the_stores = noClasses()
            .that()
            .resideInAnyPackage("suban.api..", "suban.web..", "suban.http..", "suban.cli..", "suban.city..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jdbi..");

    @ArchTest
    static final ArchRule lucene_stays_in_search = noClasses()
            .that()
            .resideOutsideOfPackage("suban.knowledge..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.lucene..").and(not(type(VectorUtil.class))));

    @ArchTest
    static final ArchRule only_the_edge_knows_http = noClasses()
            .that()
            .resideInAnyPackage(
                    "suban.audit..",
                    "suban.intake..",
                    "suban.staff..",
                    "suban.city..",
                    "suban.messages..",
                    "suban.persons..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    @ArchTest
    static final ArchRule nothing_is_named_after_a_technique =
            noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean generated = type.getPackageName().startsWith("suban.web.page");
                boolean marked = generated || type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
