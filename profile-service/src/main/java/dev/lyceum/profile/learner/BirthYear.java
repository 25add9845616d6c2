package dev.lyceum.profile.learner;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Year;

/** A year in which somebody alive may have been born. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BirthYear.Check.class)
public @interface BirthYear {
    String message() default "must be a year from 1900 to this one";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<BirthYear, Integer> {
        private static final int FIRST = 1900;

        @Override
        public boolean isValid(Integer year, ConstraintValidatorContext context) {
            return year == null
                    || (year >= FIRST
                            && year
                                    <= Year.now(context.getClockProvider().getClock())
                                            .getValue());
        }
    }
}
