package dev.lyceum.tutor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.task.Form;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an adversary found to pass once, with right answers beside it; any of the verdicts named is fair. */
class DisguisesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Simplify 5(x+2) - 3x                 ; -3x+5(x+2)               ; FORM STEP_VALID",
                "Simplify 4(2x+1)+3                   ; 3+4(2x+1)                ; FORM STEP_VALID",
                "Simplify 5(x+2) - 3x                 ; 2x+10                    ; CORRECT",
                "Simplify 5(x+2) - 3x                 ; 2(x+5)                   ; CORRECT",
                "Factor x^2+5x+6                      ; (x^2+5x+6)x/x            ; FORM STEP_VALID",
                "Factor x^2+5x+6                      ; x(x+5+6/x)               ; FORM STEP_VALID",
                "Factor x^2+5x+6                      ; (x^2+5x+6)*y/y           ; FORM STEP_VALID INCORRECT",
                "Factor x^2+5x+6                      ; (x+2)(x+3)               ; CORRECT",
                "Factor x^4-1                         ; (x^2-1)(x^2+1)x^0        ; FORM STEP_VALID",
                "Factor 2x^2+4x                       ; 2x*x(1+2/x)              ; FORM STEP_VALID",
                "Factor 2x^2+4x                       ; 2x(x+2)                  ; CORRECT",
                "x + y = 5, x - y = 1                 ; x=3 or x=2               ; INCORRECT UNPARSABLE",
                "Expand (x+1)^2                       ; (x+1)^3/(x+1)            ; FORM STEP_VALID",
                "Expand (x+1)^2                       ; sqrt((x+1)^4)            ; FORM STEP_VALID INCORRECT",
                "Expand (x+1)^2                       ; x^2+2x+x^0               ; FORM STEP_VALID",
                "Expand (x+1)^2                       ; x^2+2x+1                 ; CORRECT",
                "Simplify sqrt(50)                    ; root(2,50)               ; FORM STEP_VALID",
                "Simplify sqrt(50)                    ; 50^(1/2)                 ; FORM STEP_VALID",
                "What is sqrt(50)?                    ; sqrt(50)*1               ; FORM STEP_VALID",
                "What is sqrt(50)?                    ; 5√2                      ; CORRECT",
                "Differentiate x^3                    ; x^2+2x^2                 ; FORM STEP_VALID",
                "Differentiate x^3                    ; 3*x^3/x                  ; FORM STEP_VALID",
                "Differentiate x^3                    ; 3x^2                     ; CORRECT",
                "1/2+1/3                              ; 5 to 6                   ; INCORRECT UNPARSABLE FORM STEP_VALID",
                "2x = 10                              ; f(x) = 5                 ; UNPARSABLE INCORRECT STEP_INVALID",
                "2x = 10                              ; T(3) = 5                 ; UNPARSABLE INCORRECT STEP_INVALID",
                "2x = 10                              ; y' = 5                   ; UNPARSABLE",
                "2x = 10                              ; x => 5                   ; UNPARSABLE STEP_INVALID INCORRECT",
                "2x = 6                               ; 3 cm                     ; UNIT INCORRECT",
                "x + y = 5, x - y = 1                 ; 5 = 5                    ; UNPARSABLE STEP_INVALID",
                "What is 4 + 3!?                      ; 7                        ; NOT_MATH",
                "What is 3:30 + 1:15?                 ; 1/6                      ; NOT_MATH",
                "50 + 20%                             ; 50.2                     ; NOT_MATH",
                "x + y = 5, x - y = 1. Find x         ; 3                        ; NOT_MATH",
                "Factor x^6 - 1                       ; (x^3-1)(x^3+1)           ; FORM STEP_VALID",
                "Factor x^6 - 1                       ; (x^2-x+1)(x+1)(x-1)(x^2+x+1) ; CORRECT",
                "Factor 3x^5 + 3x + 3                 ; 3(x^5+x+1)               ; NOT_MATH",
                "Differentiate x^2 with respect to t  ; 2x                       ; NOT_MATH",
                "Differentiate x^2 with respect to x  ; 2x                       ; CORRECT",
                "x^2=9                                ; -3,3                     ; CORRECT",
                "What is 25% of 80?                   ; 20                       ; CORRECT",
            })
    void aQuestionInDisguiseIsNoAnswer(String problem, String said, String fair) {
        assertThat(List.of(fair.split(" ")))
                .contains(JudgeTurn.judge(Questions.of(problem), List.of(), said)
                        .kind()
                        .name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = b + c          ;              ; a = b + c + 3            ; INCORRECT",
                "x = a + c          ;              ; x = a + k                ; INCORRECT",
                "x^2 + C            ; ANY          ; x^2 + K                  ; CORRECT",
                "x^2 + C            ; ANY          ; x^2                      ; FORM",
                "|x-30|             ;              ; 30-x                     ; INCORRECT",
                "|x-100|            ;              ; 100-x                    ; INCORRECT",
                "|x+y-100|          ;              ; 100-x-y                  ; INCORRECT",
                "(2,3)              ;              ; x = 2, x = 3             ; INCORRECT UNPARSABLE",
                "(2,3)              ;              ; {2,3}                    ; INCORRECT UNPARSABLE",
                "x=2, y=3           ;              ; x=2 or x=3               ; INCORRECT UNPARSABLE",
                "x=2, y=3           ;              ; (2, 3)                   ; CORRECT",
                "2x                 ; SIMPLIFIED   ; 2x/1                     ; FORM",
                "2x                 ; SIMPLIFIED   ; 2x^1                     ; FORM",
                "2x                 ; SIMPLIFIED   ; --2x                     ; FORM",
                "2x                 ; SIMPLIFIED   ; 2(x+0)                   ; FORM",
                "8 cm               ;              ; 5 cm + 3 cm              ; FORM UNPARSABLE",
                "2 cm               ;              ; 5 cm - 3 cm              ; FORM UNPARSABLE",
                "3:30               ;              ; 1:10                     ; INCORRECT UNPARSABLE FORM CORRECT",
                "3:2                ;              ; 1.5 h                    ; INCORRECT UNPARSABLE UNIT",
                "2/3                ;              ; 2 to 3                   ; INCORRECT UNPARSABLE FORM",
                "2:3                ; LOWEST_TERMS ; 4:6                      ; FORM",
                "2:3                ; LOWEST_TERMS ; 2:3                      ; CORRECT",
                "x ≥ 5              ;              ; x => 5                   ; CORRECT UNPARSABLE",
                "0.5%               ;              ; 0.5                      ; INCORRECT",
                "25%                ;              ; 25                       ; CORRECT",
                "50%                ;              ; 50 cm                    ; INCORRECT UNIT",
                "x = 2 or x = 3     ;              ; 2,3                      ; CORRECT",
                "x = 2 or x = 3     ;              ; x=2,3                    ; CORRECT",
                "3*10^3             ;              ; 3*10^3                   ; CORRECT",
                "x=5                ;              ; x=4+2=5                  ; INCORRECT",
                "x=5                ;              ; x=3+2=5                  ; CORRECT",
                "x ≠ 2 and x ≠ -2   ;              ; x ≠ ±2                   ; CORRECT",
                "x ≠ 2 and x ≠ -2   ;              ; x ≠ 2 or x ≠ -2          ; INCORRECT",
                "x ≠ 3              ;              ; ℝ ∖ {3, 4}               ; INCORRECT",
                "(1, 3), (3, 1)     ;              ; (1, 3), (1, 3)           ; PARTIAL",
                "(1, 3), (3, 1)     ;              ; (1, 1), (3, 3)           ; INCORRECT",
                "x = 5, y = 2       ;              ; x = 5, y = 7 - x         ; FORM",
                "x = 5              ;              ; x = 5 or x = 10/2        ; FORM",
                "ln|x| + C          ; ANY          ; ln x + C                 ; CORRECT",
                "ln|x|              ; ANY          ; ln x                     ; INCORRECT",
                "2 ln x + ln y      ; EXPANDED     ; ln y + 2 ln x            ; CORRECT",
                "2 ln x + ln y      ; EXPANDED     ; ln(x^2 y)                ; FORM",
                "2 ln x + ln y      ; EXPANDED     ; ln(x^2) + ln y           ; FORM CORRECT",
                "2 ln x + ln y      ; EXPANDED     ; ln(2xy)                  ; INCORRECT",
                "ln(ab)             ; SIMPLIFIED   ; ln a + ln b              ; FORM",
                "ln(ab)             ; SIMPLIFIED   ; ln a + ln b = ln(ab)     ; CORRECT",
                "ln(ab)             ; SIMPLIFIED   ; ln(a + b)                ; INCORRECT",
                "ln(ab)             ; SIMPLIFIED   ; ln|ab|                   ; CORRECT INCORRECT FORM",
                "ln(ab)             ; SIMPLIFIED   ; ln a · ln b              ; INCORRECT",
                "2 ln|x|            ; ANY          ; 2 ln x                   ; INCORRECT",
                "ln(x^2)            ; ANY          ; 2 ln x                   ; INCORRECT",
                "2 ln(x - 3)        ; ANY          ; ln((x - 3)^2)            ; INCORRECT FORM",
                "$92                ;              ; $80 + $12 = $92          ; CORRECT",
                "$92                ;              ; $80 + $10 = $92          ; INCORRECT UNPARSABLE",
            })
    void whatIsOnlyAlikeIsNotAccepted(String written, Form form, String said, String fair) {
        Expected expected =
                Expected.written(written, Optional.ofNullable(form), List.of()).orElseThrow();

        assertThat(List.of(fair.split(" ")))
                .contains(
                        CheckAnswer.checkCaseSensitively(expected, said).kind().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "log(x) = 7               ; log(x) = 8",
                "ln x = 20                ; ln x = 30",
                "sqrt(x) = 2000           ; sqrt(x) = 3000",
                "x^3 = 10^21              ; x^3 = 10^24",
                "|x-200|=3                ; x-200=3",
                "|x-100|=1                ; x=101",
                "|x-1.02|=0.01            ; x=1.03",
                "sqrt(x-100)(x-101)=0     ; x=100",
                "|x-200|<3                ; x<203",
                "(x-2)(x-3)=0             ; (2,3)",
                "x = y, x + y = 4         ; 0 = 0",
                "x ≥ 0, y ≥ 0, x+y ≤ 7    ; x ≥ 0, y ≥ 0, x+y ≤ 8",
                "x = 123456*123456        ; x = 15241383937",
                "x^2 = 2                  ; x = ±1.41421356237",
                "x = 1/3                  ; x = 0.3333333333333",
            })
    void aRootOutOfSightIsARootToo(String previous, String next) {
        assertThat(CheckStep.check(Optional.empty(), false, previous, next).kind())
                .isNotEqualTo(VerdictKind.STEP_VALID);
    }
}
