package dev.millrace.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void handOnResultsInTheOrderOfTheThings(int threads) {
        var numbers = IntStream.range(0, 1000).boxed().toList();
        var results = new ArrayList<Integer>();

        new Workers(threads)
                .run(
                        numbers,
                        number -> {
                            // The first ones take longest.
                            for (var i = 0; i < 100 * (10 - number / 100); i++) {
                                Thread.onSpinWait();
                            }
                            return number * 2;
                        },
                        results::add);

        assertThat(results).isEqualTo(numbers.stream().map(number -> number * 2).toList());
    }

    @Test
    void doNotRunFarAheadOfWhoTakesTheResults() {
        var begun = new AtomicInteger();
        var taken = new AtomicInteger();

        new Workers(2)
                .run(
                        IntStream.range(0, 1000).boxed().toList(),
                        number -> begun.incrementAndGet(),
                        result -> assertThat(begun.get() - taken.incrementAndGet())
                                .isLessThanOrEqualTo(64));

        assertThat(taken).hasValue(1000);
    }
}
