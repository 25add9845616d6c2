package dev.lyceum.sharing.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.sharing.visit.Classify.Opened;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Classify CLASSIFY = new Classify(NoteVisit.agents());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HUMAN   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "HUMAN   | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "HUMAN   | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "BOT     | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "BOT     | Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "BOT     | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
                "BOT     | curl/8.5.0",
                "BOT     | python-requests/2.32.3",
                "BOT     | Go-http-client/2.0",
                "BOT     | Apache-HttpClient/4.5.14 (Java/17.0.2)",
                "BOT     | ''",
                "UNFURL  | WhatsApp/2.23.20.0 A",
                "UNFURL  | facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "UNFURL  | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "UNFURL  | Twitterbot/1.0",
                "UNFURL  | TelegramBot (like TwitterBot)",
                "UNFURL  | Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
                "UNFURL  | LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/3.1 +http://www.linkedin.com)",
            })
    void anAgentIsWhatItSays(VisitKind kind, String agent) {
        assertThat(kindOf("GET", List.of(), agent, false)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"prefetch", "prefetch;prerender", "PREFETCH", "preview", "prerender"})
    void aBrowserThatIsAheadOfItsReaderIsNoVisitor(String purpose) {
        assertThat(kindOf("GET", List.of(purpose), FIREFOX, false)).isEqualTo(VisitKind.PREFETCH);
    }

    @Test
    void aHeadIsNoVisit() {
        assertThat(kindOf("HEAD", List.of(), FIREFOX, false)).isEqualTo(VisitKind.HEAD);
    }

    @Test
    void theOwnerIsNoVisitorAndAProgramWithTheirTokenIsAProgram() {
        assertThat(kindOf("GET", List.of(), FIREFOX, true)).isEqualTo(VisitKind.OWNER);
        assertThat(kindOf("GET", List.of(), "curl/8.5.0", true)).isEqualTo(VisitKind.BOT);
        assertThat(kindOf("GET", List.of("prefetch"), FIREFOX, true)).isEqualTo(VisitKind.PREFETCH);
    }

    private static VisitKind kindOf(String method, List<String> purposes, String agent, boolean byOwner) {
        return CLASSIFY.kindOf(new Opened(method, purposes, agent, byOwner));
    }
}
