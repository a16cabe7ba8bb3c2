/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.ai.model.Questions.Question;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class QuestionsTest {
    private static final int MANY = 200_000;

    @Test
    void eachIsInTimeOrLateOnceAndNoneStaysLostWhoeverFindsOut() throws Exception {
        // Half of all questions last about as long as they may: who ends one and who looks find out at the same time.
        var questions = new Questions(Duration.ofNanos(300), System::nanoTime);
        var done = new AtomicBoolean();
        var late = new AtomicInteger();
        CompletableFuture<Integer> looking = CompletableFuture.supplyAsync(() -> {
            int found = 0;
            while (!done.get()) {
                found += questions.late().size();
            }
            return found;
        });
        int inTime = 0;
        for (int i = 0; i < MANY; i++) {
            Question question = questions.begin(late::incrementAndGet);
            inTime += question.end() ? 1 : 0;
            assertThat(question.end()).isFalse();
            assertThat(question.goesOn()).isFalse();
        }
        done.set(true);

        assertThat(looking.get(10, TimeUnit.SECONDS)).isLessThanOrEqualTo(late.get());
        assertThat(inTime + late.get()).isEqualTo(MANY);
        assertThat(questions.lost()).isZero();
    }
}
