package fatewise;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of the house as ArchUnit rules; each passes when nothing of its kind exists yet. */
final class HouseRules {
    private HouseRules() {}

    /** Public methods that take a boolean all the same, each with its reason. Keep it short. */
    private static final Set<String> BOOLEANS_ALLOWED = Set.of();

    /** Random numbers, wherever they come from; the one home will be {@code stochastic.RandomStream}. */
    private static final Set<String> RANDOM_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    /** Collections and holders that anyone can change. */
    private static final Set<String> MUTABLE_TYPES = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.ArrayDeque",
            "java.util.BitSet",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicReference");

    private static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK_OR_HOST =
            DescribedPredicate.describe("read the clock or the host", HouseRules::readsClockOrHost);

    private static final DescribedPredicate<JavaAccess<?>> DRAWS_RANDOM_NUMBERS =
            DescribedPredicate.describe("draw random numbers", HouseRules::drawsRandom);

    private static final ArchCondition<JavaField> NOT_BE_CHANGEABLE =
            new ArchCondition<>("be final and not hold a bare array or collection in the open") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean open = !field.getModifiers().contains(FINAL)
                            || MUTABLE_TYPES.contains(field.getRawType().getName())
                            || isPublic(field) && field.getRawType().isArray();
                    if (open) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can be changed"));
                    }
                }
            };

    private static final ArchCondition<JavaMethod> TAKE_NO_BOOLEAN = new ArchCondition<>("take no boolean") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            String name = method.getOwner().getName() + "." + method.getName();
            boolean takes = method.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(boolean.class));
            if (takes && !BOOLEANS_ALLOWED.contains(name)) {
                events.add(SimpleConditionEvent.violated(method, name + " takes a boolean: name two methods instead"));
            }
        }
    };

    /** Every rule but the picture. */
    static final List<ArchRule> ALL = List.of(
            slices().matching("fatewise.(**)").should().beFreeOfCycles().allowEmptyShould(true),
            fence("tools.jackson..", "fatewise.tree"),
            fence("org.hipparchus..", "fatewise.solver.method"),
            fence("org.objectweb.asm..", "fatewise.codegen"),
            fence("org.apache.commons.math3..", "fatewise.analysis.."),
            fence("picocli..", "fatewise.cli"),
            fence("org.apache.commons.math3..", "fatewise.analysis.."),
            fence("org.knowm.xchart..", "fatewise.plot"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("fatewise.cli")
                    .should(ACCESS_STANDARD_STREAMS)
                    .as("only cli speaks on the standard streams")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("fatewise.sim.Provenance")
                    .and()
                    .resideOutsideOfPackage("fatewise.cli")
                    .should()
                    .accessTargetWhere(READS_THE_CLOCK_OR_HOST)
                    .as("only sim.Provenance and cli know the time and the machine")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("fatewise.stochastic.RandomStream")
                    .should()
                    .accessTargetWhere(DRAWS_RANDOM_NUMBERS)
                    .as("only stochastic.RandomStream draws random numbers")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .resideInAPackage("fatewise.solver")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("fatewise.solver", "fatewise.linalg", "java..")
                    .as("solver sees only solver, linalg and java")
                    .allowEmptyShould(true),
            fields().that()
                    .arePublic()
                    .and(areHandWritten())
                    .should(NOT_BE_CHANGEABLE)
                    .as("no public field can be changed")
                    .allowEmptyShould(true),
            fields().that()
                    .areStatic()
                    .and(areHandWritten())
                    .should(NOT_BE_CHANGEABLE)
                    .as("no static state can be changed")
                    .allowEmptyShould(true),
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .arePublic()
                    .should(TAKE_NO_BOOLEAN)
                    .as("no public method takes a boolean")
                    .allowEmptyShould(true));

    /**
     * The rule of the picture: a package sees what its arrows lead to, at any distance. ArchUnit wants every allowed
     * arrow drawn, which no one could read, so the implied ones are added to a copy.
     */
    static ArchRule picture(Path diagram, Path temp) throws IOException {
        Map<String, Set<String>> below = new TreeMap<>();
        String text = Files.readString(diagram);
        Matcher arrow = Pattern.compile("(?m)^\\[([^]]+)] --> \\[([^]]+)]$").matcher(text);
        while (arrow.find()) {
            below.computeIfAbsent(arrow.group(1), k -> new TreeSet<>()).add(arrow.group(2));
        }
        StringBuilder implied = new StringBuilder();
        below.forEach((from, direct) -> {
            for (String to : reach(from, below)) {
                if (!direct.contains(to)) {
                    implied.append('[')
                            .append(from)
                            .append("] --> [")
                            .append(to)
                            .append("]\n");
                }
            }
        });
        Path closed =
                Files.writeString(temp.resolve("closed.puml"), text.replace("@enduml", implied.append("@enduml")));
        return classes()
                .should(adhereToPlantUmlDiagram(closed, consideringOnlyDependenciesInAnyPackage("fatewise..")))
                .allowEmptyShould(true);
    }

    private static Set<String> reach(String from, Map<String, Set<String>> below) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(below.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(below.getOrDefault(next, Set.of()));
            }
        }
        return new TreeSet<>(seen);
    }

    /** {@code outsider} may be used in one package only. */
    private static ArchRule fence(String outsider, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(outsider)
                .as("only " + home + " sees " + outsider)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaField> areHandWritten() {
        return DescribedPredicate.describe(
                "are written by hand", f -> !f.getModifiers().contains(SYNTHETIC));
    }

    private static boolean isPublic(JavaField field) {
        return field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    }

    private static boolean readsClockOrHost(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(System.class)) {
            return Set.of("currentTimeMillis", "nanoTime", "getenv").contains(name);
        }
        boolean clock = owner.getPackageName().equals("java.time") && (name.equals("now") || name.startsWith("system"));
        return clock || owner.getName().equals("java.net.InetAddress");
    }

    private static boolean drawsRandom(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return RANDOM_TYPES.contains(owner)
                || owner.startsWith("java.util.random.")
                || owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.util.Collections") && name.equals("shuffle");
    }
}
