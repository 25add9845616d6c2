package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.task.ReadProblem;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final String OURS = "dev.lyceum.tutor.";

    /** In a loader that has loaded nothing yet: what a turn needs afterwards is there. */
    @Test
    void afterTheRehearsalATurnHasHardlyAnythingToLoad() throws Exception {
        try (var fresh = new Loader()) {
            fresh.loadClass(Rehearsal.class.getName()).getMethod("run").invoke(null);
            int before = fresh.loaded.size();
            fresh.loadClass(Turns.class.getName()).getMethod("judge").invoke(null);
            assertThat(before).isGreaterThan(150);
            assertThat(fresh.loaded.subList(before, fresh.loaded.size()))
                    .filteredOn(name -> !name.startsWith(Turns.class.getName()))
                    .hasSizeLessThan(12);
        }
    }

    /** Turns of other problems than those of the rehearsal. */
    public static final class Turns {
        private Turns() {}

        public static void judge() {
            Stream.of("Solve 7x - 2 = 12", "Solve x^2 + x - 12 = 0", "What is 3/4 + 1/6?", "Simplify 3a + 4b - a")
                    .map(problem -> Question.of(
                            problem, ReadProblem.read(problem), Expected.written("x = 2", Optional.empty(), List.of())))
                    .forEach(question -> Stream.of("x = 2", "7x = 14", "11/12", "2a + 4b", "I don't know")
                            .forEach(text -> JudgeTurn.judge(question, List.of(), text)));
        }
    }

    /** Loads our classes itself, and anew. */
    private static final class Loader extends URLClassLoader {
        private final List<String> loaded = new ArrayList<>();

        Loader() throws Exception {
            super(urls(), RehearsalTest.class.getClassLoader());
        }

        private static URL[] urls() throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(new File(path).toURI().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                loaded.add(name);
                return findClass(name);
            }
        }
    }
}
