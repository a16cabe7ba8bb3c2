/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.gateway.ledger.account.Accounts;
import io.rased.gateway.ledger.account.Equation;
import io.rased.gateway.ledger.account.Fate;
import io.rased.gateway.ledger.account.Gap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The ledger for programs. */
final class LedgerJson {
    private LedgerJson() {}

    /**
     * As {@code {"balanced", "transactions", "unreadable", "total": {equation: {whole, part…, "missing"}},
     * "organizations": {id: {…}}, "gaps": [{"organizationId", "transactionId", "equation", "number", "remark"}]}}.
     */
    static JsonObject of(Ledger.Findings findings) {
        Accounts accounts = findings.accounts();
        JsonObject organizations = new JsonObject();
        accounts.organizations()
                .forEach(organization -> organizations.put(
                        organization,
                        equations(
                                equation -> accounts.whole(organization, equation),
                                equation -> part -> accounts.part(organization, equation, part))));
        JsonArray gaps = new JsonArray();
        accounts.gaps().forEach(gap -> gaps.add(json(gap)));
        return new JsonObject()
                .put("balanced", accounts.gaps().isEmpty())
                .put("transactions", accounts.transactions())
                .put("unreadable", findings.unreadable())
                .put("total", equations(accounts::whole, equation -> part -> accounts.part(equation, part)))
                .put("organizations", organizations)
                .put("gaps", gaps);
    }

    private static JsonObject equations(ToLongFunction<Equation> whole, Function<Equation, ToLongFunction<Fate>> part) {
        JsonObject equations = new JsonObject();
        for (Equation equation : Equation.values()) {
            JsonObject parts = new JsonObject().put(equation.whole(), whole.applyAsLong(equation));
            ToLongFunction<Fate> count = part.apply(equation);
            equation.parts().forEach(fate -> parts.put(fate.label(), count.applyAsLong(fate)));
            equations.put(equation.label(), parts.put(Fate.MISSING.label(), count.applyAsLong(Fate.MISSING)));
        }
        return equations;
    }

    private static JsonObject json(Gap gap) {
        return new JsonObject()
                .put("organizationId", gap.transaction().organization().value())
                .put("transactionId", gap.transaction().transaction().value())
                .put("equation", gap.entry().equation().label())
                .put("number", gap.entry().number())
                .put("remark", gap.entry().remark());
    }
}
