package dev.debrief;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The dependencies that ARCHITECTURE.md draws, and no others. */
@AnalyzeClasses(packages = "dev.debrief", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| [^|]* \\| ([^|]*) \\| [^|]* \\|$");

    /** The packages that each package may use: the table in ARCHITECTURE.md. */
    private static final Map<String, List<String>> USES = uses();

    private static Map<String, List<String>> uses() {
        try {
            var uses = new LinkedHashMap<String, List<String>>();
            for (var row : ROW.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                    .results()
                    .toList())
                uses.put(
                        row.group(1),
                        Arrays.stream(row.group(2).split(", "))
                                .filter(name -> !name.equals("none"))
                                .map(name -> name.replace("`", ""))
                                .toList());
            return uses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String qualified(String name) {
        return "dev.debrief." + name;
    }

    @ArchTest
    static void packagesUseOnlyWhatTheTableSays(JavaClasses classes) {
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
    static void everyPackageIsInTheTable(JavaClasses classes) {
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
    static void parsersStayInOnePlaceEach(JavaClasses classes) {
        Map.of(
                        "org.jsoup..", "read.(Html|MainElement|PageTitle)",
                        "org.commonmark..", "read.(Markdown|HardBreaks)",
                        "org.apache.(pdfbox|fontbox)..", "read.Pdf.*",
                        "org.apache.(poi|commons.compress|xmlbeans)..", "read.Docx.*",
                        "org.snakeyaml..", "text.Yaml",
                        "org.tomlj..", "text.Toml")
                .forEach((library, owners) -> noClasses()
                        .that(not(belongTo(nameMatching(qualified(owners)))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .check(classes));
    }
}
