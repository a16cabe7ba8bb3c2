/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.event.OrganizationId;
import io.rased.event.RiskLevel;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TransactionResultJsonTest {
    private static final RiskCuts CUTS = new RiskCuts(0.3, 0.7, 0.95);

    @Test
    void hasTheContractsMembersInTheContractsOrder() {
        Map<ScoreName, ScoreOutcome> scores = missing(UnavailableReason.NO_MODEL);
        scores.put(ScoreName.BOT, ScoreOutcome.ofProbability(0.92f));
        scores.put(ScoreName.KEYSTROKE, ScoreOutcome.unavailable(UnavailableReason.NO_TEMPLATE));
        var reason = new Reason(ScoreName.BOT, "turn_zero_share", 0.61f, 0.34f);

        String json = TransactionResultJson.write(result(scores, List.of(reason)));

        assertThat(json).isEqualTo("""
                        {"transactionId":"txn-789","organizationId":"org-123","sessionId":"session-456",\
                        "version":1,"segments":1,"events":1250,"triggerReason":"batch_limit_exceeded",\
                        "scores":{"bot_detection_score":0.92,"keystroke_dynamics_score":null,\
                        "location_anomaly_score":null,"device_fingerprint_score":null,\
                        "behavioral_anomaly_score":null,"overall_confidence":0.2092373},\
                        "risk_score":0.92,"risk_level":"HIGH",\
                        "recommendations":["Require additional authentication","Flag for manual review",\
                        "Present a challenge that automation fails"],\
                        "unavailable":{"keystroke_dynamics_score":"no_template","location_anomaly_score":"no_model",\
                        "device_fingerprint_score":"no_model","behavioral_anomaly_score":"no_model"},\
                        "reasons":[{"score":"bot_detection_score","feature":"turn_zero_share","value":0.61,\
                        "contribution":0.34}],\
                        "models":{"bot":"bot-1.0.0"},"degraded":false,"processing_time_ms":12,\
                        "scoredAt":"2026-01-15T10:05:30Z"}""");
    }

    @Test
    void withoutAnyScoreTheVerdictIsUnknownAndEveryScoreHasItsReason() {
        Map<ScoreName, ScoreOutcome> scores = missing(UnavailableReason.TOO_FEW_MOVES);

        String json = TransactionResultJson.write(result(scores, List.of()));

        assertThat(json)
                .contains("\"risk_score\":null,\"risk_level\":\"" + RiskLevel.UNKNOWN + "\"")
                .contains("\"overall_confidence\":0.0}")
                .contains("\"reasons\":[],");
        for (ScoreName name : ScoreName.values()) {
            assertThat(json).contains("\"" + name.wireName() + "\":null");
            assertThat(json).contains("\"" + name.wireName() + "\":\"too_few_moves\"");
        }
    }

    @Test
    void aNumberPastAFloatIsNullRatherThanNoJson() {
        var reason = new Reason(ScoreName.BOT, "step_max_mean", 1e300, 1);
        Map<ScoreName, ScoreOutcome> scores = missing(UnavailableReason.NO_MODEL);

        String json = TransactionResultJson.write(result(scores, List.of(reason)));

        assertThat(json).contains("\"value\":null,\"contribution\":1.0").doesNotContain("Infinity");
    }

    private static Map<ScoreName, ScoreOutcome> missing(UnavailableReason why) {
        Map<ScoreName, ScoreOutcome> scores = new EnumMap<>(ScoreName.class);
        for (ScoreName name : ScoreName.values()) {
            scores.put(name, ScoreOutcome.unavailable(why));
        }
        return scores;
    }

    private static TransactionResult result(Map<ScoreName, ScoreOutcome> scores, List<Reason> reasons) {
        return new TransactionResult(
                new TransactionKey(new OrganizationId("org-123"), new TransactionId("txn-789")),
                new SessionId("session-456"),
                1,
                1,
                1250,
                TriggerReason.BATCH_LIMIT_EXCEEDED,
                new Assessment(scores, Combination.of(scores, CUTS), reasons, Map.of("bot", "bot-1.0.0")),
                12,
                Instant.parse("2026-01-15T10:05:30Z"));
    }
}
