package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class AccessLogTest {

    @Test
    void whereAnAdultLookedStandsInTheLearnersAccessLog() {
        // Given
        var adult = new LearnerId(new Ids().next());
        LearnerId student = ProfileService.student(adult);

        // When
        as(adult).get("/sharing/v1/learners/" + student + "/shares").then().statusCode(200);

        // Then
        assertThat(ProfileService.looks(adult, student)).contains("sharing");
    }
}
