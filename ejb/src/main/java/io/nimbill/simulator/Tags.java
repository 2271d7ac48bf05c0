package io.nimbill.simulator;

import java.util.List;

/**
 * The tags of a resource; all cells empty for an untagged one.
 *
 * @param openJson JSON without its outer braces, as Azure's enterprise exports have it
 * @param curJson JSON with the keys of CUR 2.0
 */
record Tags(String application, Text environment, Text costCenter, Text owner, Text json, Text openJson, Text curJson) {

    private static final List<String> APPLICATIONS =
            List.of("shop", "erp", "crm", "intranet", "reporting", "api", "mail", "iot", "archive", "search");
    private static final List<String> ENVIRONMENTS = List.of("prod", "prod", "prod", "staging", "dev");
    private static final List<String> OWNERS =
            List.of("team-platform", "team-payments", "team-data", "team-web", "O'Neil, Anna \"ops\"");

    static Tags of(boolean tagged, long drawn) {
        String application = APPLICATIONS.get(Chance.below(APPLICATIONS.size(), drawn));
        if (!tagged) {
            return new Tags(application, Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.of("{}"));
        }
        String environment = ENVIRONMENTS.get(Chance.below(ENVIRONMENTS.size(), drawn >>> 8));
        String costCenter = "cc-" + (1000 + Chance.below(40, drawn >>> 16) * 25);
        int ownerDraw = Chance.below(40, drawn >>> 24);
        String owner = OWNERS.get(ownerDraw == 0 ? 4 : ownerDraw % 4);
        String json = json("Environment", environment, "CostCenter", costCenter, "Owner", owner);
        return new Tags(
                application,
                Text.of(environment),
                Text.of(costCenter),
                Text.of(owner),
                Text.of(json),
                Text.of(json.substring(1, json.length() - 1)),
                Text.of(json("user_environment", environment, "user_cost_center", costCenter, "user_owner", owner)));
    }

    private static String json(String... pairs) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i += 2) {
            json.append(i == 0 ? "\"" : ",\"")
                    .append(pairs[i])
                    .append("\":\"")
                    .append(pairs[i + 1].replace("\"", "\\\""))
                    .append('"');
        }
        return json.append('}').toString();
    }
}
