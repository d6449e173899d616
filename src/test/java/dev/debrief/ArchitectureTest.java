package dev.debrief;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arrows between packages, as ARCHITECTURE.md draws them. */
@AnalyzeClasses(packages = "dev.debrief", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** What each package builds on; what those build on is allowed as well. */
    private static final Map<String, List<String>> ARROWS = arrows();

    private static Map<String, List<String>> arrows() {
        var arrows = new LinkedHashMap<String, List<String>>();
        arrows.put("text", List.of());
        arrows.put("domain", List.of("text"));
        arrows.put("read", List.of("domain"));
        arrows.put("catalogue", List.of("domain"));
        arrows.put("extract", List.of("read"));
        arrows.put("learn", List.of("extract", "catalogue"));
        arrows.put("embed", List.of());
        arrows.put("index", List.of("learn", "embed"));
        arrows.put("retrieve", List.of("index"));
        arrows.put("search", List.of("retrieve"));
        arrows.put("match", List.of("retrieve"));
        arrows.put("eval", List.of("search", "match"));
        arrows.put("web", List.of("search", "match"));
        arrows.put("cli", List.of("web", "eval"));
        return arrows;
    }

    @ArchTest
    static void packagesImportOnlyWhatTheyBuildOn(JavaClasses classes) {
        for (String name : ARROWS.keySet()) {
            var allowed = new ArrayList<>(List.of(own(name)));
            reachable(name).forEach(other -> allowed.add(own(other)));
            classes()
                    .that()
                    .resideInAPackage(own(name))
                    .should()
                    .onlyDependOnClassesThat(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                                            "dev.debrief..")
                                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                            allowed.toArray(String[]::new))))
                    .check(classes);
        }
    }

    private static Set<String> reachable(String name) {
        var all = new LinkedHashSet<String>();
        for (String next : ARROWS.getOrDefault(name, List.of())) {
            all.add(next);
            all.addAll(reachable(next));
        }
        return all;
    }

    private static String own(String name) {
        return "dev.debrief." + name;
    }

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.debrief.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule luceneStaysInsideItsPackages = noClasses()
            .that()
            .resideOutsideOfPackages(own("index"), own("retrieve"), own("search"), own("match"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule webFrameworkStaysInWeb = noClasses()
            .that()
            .resideOutsideOfPackages(own("web"), "gg.jte.generated..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "gg.jte..");

    @ArchTest
    static void parsersStayInOneClassEach(JavaClasses classes) {
        Map.of("org.jsoup..", "read.Html", "org.commonmark..", "read.Markdown", "org.snakeyaml..", "text.Yaml")
                .forEach((library, owner) -> noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("dev.debrief." + owner)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .check(classes));
    }
}
