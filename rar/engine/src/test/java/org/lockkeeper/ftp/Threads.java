package org.lockkeeper.ftp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Looks at the JVM's threads. */
final class Threads {

    private Threads() {}

    static List<String> named(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Those that are in the code of a class. */
    static List<String> running(String prefix, String simpleClassName) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().startsWith(prefix))
                .filter(entry -> Arrays.stream(entry.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("." + simpleClassName)))
                .map(Map.Entry::getKey)
                .map(Thread::getName)
                .toList();
    }
}
