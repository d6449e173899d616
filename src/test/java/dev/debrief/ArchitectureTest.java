package dev.debrief;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The dependencies that ARCHITECTURE.md draws, and no others. */
@AnalyzeClasses(packages = "dev.debrief", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** The packages that each package may use. */
    private static final Map<String, List<String>> USES = uses();

    private static Map<String, List<String>> uses() {
        var uses = new LinkedHashMap<String, List<String>>();
        uses.put("text", List.of());
        uses.put("domain", List.of("text"));
        uses.put("read", List.of("text"));
        uses.put("catalogue", List.of("domain", "text"));
        uses.put("extract", List.of("read", "domain", "text"));
        uses.put("learn", List.of("extract", "domain", "text"));
        uses.put("embed", List.of());
        uses.put("store", List.of("domain", "text"));
        uses.put("store.lucene", List.of("store", "domain", "text"));
        uses.put("query", List.of("store", "learn", "embed", "domain", "text"));
        uses.put("search", List.of("query", "store", "learn", "domain", "text"));
        uses.put("review", List.of("store", "learn", "embed", "domain", "text"));
        uses.put("ingest", List.of("store", "learn", "embed", "extract", "read", "catalogue", "domain", "text"));
        // The only package that combines an engine, a language, and models.
        uses.put(
                "app",
                List.of(
                        "search",
                        "review",
                        "ingest",
                        "query",
                        "store",
                        "store.lucene",
                        "learn",
                        "embed",
                        "extract",
                        "read",
                        "domain",
                        "text"));
        uses.put("wire", List.of("app", "search", "review", "store", "domain", "text"));
        // Entry points see the façade, its requests and results, and the JSON of responses.
        uses.put("web", List.of("wire", "app", "search", "review", "domain", "text"));
        uses.put("eval", List.of("app", "search", "review", "ingest", "domain", "text"));
        uses.put("cli", List.of("eval", "wire", "app", "search", "review", "ingest", "domain", "text"));
        return uses;
    }

    private static String qualified(String name) {
        return "dev.debrief." + name;
    }

    @ArchTest
    static void packagesUseOnlyThePackagesDrawnBelowThem(JavaClasses classes) {
        USES.forEach((name, used) -> {
            var allowed = new ArrayList<>(List.of(qualified(name)));
            used.forEach(other -> allowed.add(qualified(other)));
            classes()
                    .that()
                    .resideInAPackage(qualified(name))
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage("dev.debrief.."))
                            .or(resideInAnyPackage(allowed.toArray(String[]::new))))
                    .check(classes);
        });
    }

    @ArchTest
    static void everyPackageIsDrawn(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (JavaClass one : classes) {
            // Main, which is outside the layers, combines the entry points.
            if (!one.getPackageName().equals("dev.debrief")
                    && !one.getPackageName().startsWith("gg.jte"))
                found.add(one.getPackageName().substring("dev.debrief.".length()));
        }
        assertEquals(new TreeSet<>(USES.keySet()), found);
    }

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.debrief.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule luceneStaysInItsStore = noClasses()
            .that()
            .resideOutsideOfPackage(qualified("store.lucene"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule webFrameworkStaysInWeb = noClasses()
            .that()
            .resideOutsideOfPackages(qualified("web"), "gg.jte.generated..")
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
