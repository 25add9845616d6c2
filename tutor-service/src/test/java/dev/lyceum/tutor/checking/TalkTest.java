package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Questions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "idk                                    | STUCK",
                "IDK!!                                  | STUCK",
                "I don’t know                           | STUCK",
                "ok but I really don't know             | STUCK",
                "i dont know what to do with the 5      | STUCK",
                "hi, can you help me with this please   | STUCK",
                "this is too hard                       | STUCK",
                "??                                     | STUCK",
                "why?                                   | STUCK",
                "tell me the answer please              | STUCK",
                "thanks, but I don't get it             | STUCK",
                "I hate this, it is so dumb             | STUCK",
                "No sé                                  | STUCK",
                "¿?                                     | STUCK",
                "hello                                  | COURTESY",
                "Thank you so much!                     | COURTESY",
                "¡Gracias!                              | COURTESY",
                "do you like football?                  | OFF_TOPIC",
                "I'm hungry                             | OFF_TOPIC",
                "my dog ate it                          | OFF_TOPIC",
                "Who are you?                           | OFF_TOPIC",
                "yes                                    | TALK",
                "I get it now                           | TALK",
                "that makes sense                       | TALK",
                "do I do the same on the other side     | TALK",
                "my brother says I must subtract        | TALK",
                "why do we subtract                     | TALK",
                "I know how to do this                  | TALK",
                "I forgot the minus                     | TALK",
                "I don't think it's 7                   | TALK",
                "there must be an easier way            | TALK",
                "the train is going fast                | TALK",
                "trains are faster than cars            | OFF_TOPIC",
                "x = 5                                  | RIGHT",
                "no solution                            | WRONG_VALUE",
            })
    void talkIsSortedByWhatItIsAbout(String text, Ground ground) {
        Question question = Questions.of("Solve 3x + 5 = 20. It is about a train.");
        Question known = new Question(
                question.text(),
                Questions.of("Solve 3x + 5 = 20").given(),
                question.story(),
                question.asked(),
                Questions.of("Solve 3x + 5 = 20").expected());
        assertThat(JudgeTurn.judge(known, List.of(), text).ground()).isEqualTo(ground);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Solve 3x + 5 = 20", "What is 2 + 3 * 4?", "Factor x^2 - 5x + 6", "Why is the sky blue?"})
    void noPhraseIsTakenForMathematics(String problem) {
        Question question = Questions.of(problem);
        assertThat(phrases("stuck"))
                .allSatisfy(phrase -> assertThat(ground(question, phrase)).isEqualTo(Ground.STUCK));
        assertThat(phrases("courtesy"))
                .allSatisfy(phrase -> assertThat(ground(question, phrase)).isEqualTo(Ground.COURTESY));
    }

    private static Ground ground(Question question, String text) {
        return JudgeTurn.judge(question, List.of(), text).ground();
    }

    private static List<String> phrases(String list) {
        Map<String, List<String>> lists = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(TalkTest.class.getResourceAsStream("/checking/talk.yaml"));
        return lists.get(list).stream().map(phrase -> phrase.replace(" …", "")).toList();
    }

    @Test
    void whatIsSaidAboutAnUnverifiedProblemIsNeverOffTheTopic() {
        Question question = Questions.of("Why is the sky blue?");
        assertThat(ground(question, "my dog ate it")).isEqualTo(Ground.UNVERIFIED);
    }
}
