package dev.lyceum.profile.learner;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What somebody wants to be called: 1 to 80 characters, not all of them blank. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonName.Check.class)
public @interface PersonName {
    String message() default "must be 1 to 80 characters and not blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PersonName, String> {
        private static final int LONGEST = 80;

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || isName(name);
        }

        public static boolean isName(String name) {
            return !name.isBlank() && name.length() <= LONGEST && name.indexOf('\0') < 0;
        }
    }
}
