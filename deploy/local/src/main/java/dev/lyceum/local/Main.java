package dev.lyceum.local;

import dev.lyceum.local.journey.Narrator;
import dev.lyceum.local.stack.CannotStart;
import dev.lyceum.local.stack.Hold;
import dev.lyceum.local.stack.Settings;
import dev.lyceum.local.stack.Supervisor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the stack script starts; it has checked the JDK and built what was missing. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        try {
            System.exit(run(args));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(String[] args) throws IOException {
        var environment = System.getenv();
        return switch (args[0]) {
            case "supervise" -> supervise(Settings.of(environment));
            case "down" -> new Down(Settings.ofRunning(environment)).run();
            case "status" -> new Status(Settings.ofRunning(environment)).run();
            case "tables" -> new Tables(Settings.ofRunning(environment)).run();
            case "demo" -> new Demo(Settings.ofRunning(environment).address(), narrator()).run();
            case "bench" -> bench(args[1], Settings.ofRunning(environment));
            case "running" -> exit(new Running(Settings.ofRunning(environment)).yes());
            case "stop" -> exit(new Hold(Settings.ofRunning(environment)).stop(args[1]));
            case "start" -> exit(new Hold(Settings.ofRunning(environment)).release(args[1]));
            default -> exit(false);
        };
    }

    private static int bench(String what, Settings settings) throws IOException {
        return switch (what) {
            case "capacity" -> new CapacityBench(settings).run();
            case "access" -> new AccessBench(settings).run();
            case "tutor" -> new TutorBench(settings).run();
            case "rewards" -> new RewardsBench(settings).run();
            case "boards" -> new BoardsBench(settings, System.getenv()).run();
            case "shares" -> new SharesBench(settings, System.getenv()).run();
            case "models" -> new ModelsBench(settings, System.getenv()).run();
            case "referrals" -> new ReferralsBench(settings, System.getenv()).run();
            default -> new JourneyBench(settings).run();
        };
    }

    private static int supervise(Settings settings) {
        new Supervisor(settings).run();
        return 1;
    }

    private static Narrator narrator() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Narrator(out, System.getenv().containsKey("LYCEUM_TERMINAL"));
    }

    private static int exit(boolean well) {
        return well ? 0 : 1;
    }
}
