package dev.lyceum.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api.Answer;
import dev.lyceum.local.journey.Api.Call;
import java.io.PrintStream;

/** Tells what is called and what came back; in colour when a person looks at it. */
public final class Narrator {

    private static final int WIDTH = 220;

    private final PrintStream out;
    private final boolean colour;
    private int steps;

    public Narrator(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    public void title(String text) {
        out.printf("%n%s %s%n", paint("1;36", String.format("%2d", ++steps)), paint("1", text));
    }

    public void call(Call call) {
        var body = call.body().map(JsonNode::toString).orElse("");
        out.printf("   %s %s %s%n", paint("33", call.method()), call.path(), cut(body));
    }

    public void answer(Answer answer) {
        var body = answer.json().isMissingNode() ? answer.text().replaceAll("\\s+", " ") : shown(answer.json());
        out.printf("   %s %s%n", paint(answer.succeeded() ? "32" : "31", "" + answer.status()), paint("2", cut(body)));
    }

    /** What the step was about. */
    public void point(String text) {
        out.printf("   %s %s%n", paint("1;32", "→"), text);
    }

    public void plain(String text) {
        out.println(text);
    }

    public void failure(String text) {
        out.printf("%n   %s %s%n", paint("1;31", "✗"), text);
    }

    /** A token is long, and of no use to the reader. */
    private static String shown(JsonNode json) {
        return json.has("accessToken")
                ? "{\"accessToken\":\"" + json.get("accessToken").asText().substring(0, 12) + "…\"}"
                : json.toString();
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…";
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
