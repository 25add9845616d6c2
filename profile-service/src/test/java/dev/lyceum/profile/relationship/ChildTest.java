package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.profile.fixture.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child under 13 with an account: what it can bring about, and what needs a guardian. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ChildTest {
    private final Person mother = Person.guardian();
    private final Person teacher = Person.teacher();
    private Person child;

    @BeforeEach
    void aChildOfNine() {
        child = Person.aged(9, "student");
    }

    @Test
    void theFirstGuardianWhomAChildInvitesMayManage() {
        child.link("me", "PARENT", true, mother);
        assertThat(mother.accessTo(child.account())).isEqualTo("manage");
    }

    @Test
    void aTeacherWhomAChildInvitesWaitsForTheGuardian() {
        // Given
        child.link("me", "PARENT", true, mother);
        String request = child.link("me", "TEACHER", false, teacher);
        assertThat(teacher.accessTo(child.account())).isEqualTo("404");
        teacher.see(request).then().body("canView", equalTo(false)).body("learnerName", nullValue());
        for (Person other : new Person[] {child, teacher}) {
            other.change(request, "{\"canView\": true}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-yours-to-decide"));
        }

        // When
        mother.change(request, "{\"canView\": true}").then().statusCode(200);

        // Then
        assertThat(teacher.accessTo(child.account())).isEqualTo("view");
        teacher.see(request).then().body("learnerName", equalTo("Ada"));
    }

    @Test
    void aGuardianDeclinesATeacherAndTheyMayAskAgain() {
        // Given
        child.link("me", "PARENT", true, mother);
        String request = child.link("me", "TEACHER", false, teacher);

        // When
        mother.end(request).then().statusCode(204);

        // Then
        teacher.see(request).then().statusCode(404);
        child.link("me", "TEACHER", false, teacher);
        assertThat(teacher.accessTo(child.account())).isEqualTo("404");
    }

    @Test
    void aSecondGuardianIsGivenTheirPermissionsByTheFirstAndNeitherTakesThemFromTheOther() {
        // Given
        Person father = Person.guardian();
        String first = child.link("me", "PARENT", true, mother);
        String second = child.link("me", "PARENT", true, father);
        assertThat(father.accessTo(child.account())).isEqualTo("404");

        // When
        mother.change(second, "{\"canView\": true, \"canManage\": true}").then().statusCode(200);

        // Then
        assertThat(father.accessTo(child.account())).isEqualTo("manage");
        assertThat(mother.accessTo(child.account())).isEqualTo("manage");
        mother.end(second).then().statusCode(422).body("code", equalTo("not-yours-to-decide"));
        father.change(first, "{\"canManage\": false}").then().statusCode(422);
        father.end(second).then().statusCode(204);
        assertThat(father.accessTo(child.account())).isEqualTo("404");
    }

    @Test
    void ofTwoGuardiansInvitedBeforeThereWasOneTheSecondWaits() {
        // Given
        Person father = Person.guardian();
        String early = child.codeFor("me", "PARENT", true);
        child.link("me", "PARENT", true, mother);

        // When
        father.accept(early).then().statusCode(201);

        // Then
        assertThat(father.accessTo(child.account())).isEqualTo("404");
    }

    @Test
    void aChildGivesNoTeacherTheRightToWrite() {
        child.invite("me", "{\"relation\": \"TEACHER\", \"canManage\": true}")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-yours-to-decide"));
    }
}
