/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.profile;

import io.rased.config.InvalidConfigurationException;
import io.rased.event.OrganizationId;
import io.rased.gateway.GatewaySettings;
import io.rased.relational.ProfileErasure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./rased profile erase}: erases what was learned of one user, at once and for good. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Erases what was learned of a user: how the user types and moves the mouse, from where and with which devices.",
            "Running gateways forget what they remember of it within ai.profiles.remembered (30 s). The evidence of the user's",
            "transactions goes as well, so that a segment of one that is still open ends in the dead letter, and so do the",
            "fingerprints of their paths, so that replays of them are not recognized. Results and events stay.",
            "To erase again erases nothing more.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 erased, or there was nothing; 1 PostgreSQL can't be used; 2 wrong command line.",
            "",
            "  rased profile erase --config rased.yaml --organization demo-bank --user u-123"
        })
public final class Erase implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Profile profile;

    @Option(names = "--organization", paramLabel = "ID", required = true, description = "Whose user.")
    @SuppressWarnings("NullAway.Init")
    private String organization;

    @Option(names = "--user", paramLabel = "ID", required = true, description = "As metadata.userId names the user.")
    @SuppressWarnings("NullAway.Init")
    private String user;

    private Erase() {}

    @Override
    public Integer call() {
        Path config = profile.config();
        if (config == null) {
            System.err.println("Where is PostgreSQL? Give --config FILE, the file that ./rased run gets.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            OrganizationId whose = new OrganizationId(organization);
            GatewaySettings settings = GatewaySettings.read(config);
            ProfileErasure.Erased erased = new ProfileErasure(settings.postgres()).erase(whose, user);
            System.out.println(count(erased.samples(), "sample") + " of " + user + " erased, and the evidence of "
                    + count(erased.segments(), "segment") + ". Running gateways forget them within "
                    + settings.ai().profiles().remembered().toSeconds() + " s.");
            return CommandLine.ExitCode.OK;
        } catch (InvalidConfigurationException wrong) {
            System.err.println(wrong.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (SQLException failed) {
            System.err.println("PostgreSQL can't be used (" + failed.getMessage()
                    + "). Is it up, and is postgres.uri right? rased doctor tells more.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
